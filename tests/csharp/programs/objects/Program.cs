using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using HubSante.Models.V0;

namespace Objects
{
    /// <summary>
    /// Reads JSON lines <c>text</c> (JSON), <c>other</c> (the same with keys in another order) and <c>xml</c>; prints where
    /// copies, equality, hashes and changes break their laws.
    /// </summary>
    internal static class Program
    {
        private static readonly List<string> Wrong = new List<string>();
        private static int checks;
        private static string id = string.Empty;

        private static void Main()
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            while (input.ReadLine() is string line)
            {
                using JsonDocument request = JsonDocument.Parse(line);
                JsonElement root = request.RootElement;
                id = root.GetProperty("id").GetString()!;
                Document(root.GetProperty("text").GetString()!, root.GetProperty("other").GetString()!);
            }

            Values();
            Console.WriteLine(JsonSerializer.Serialize(new { checks, wrong = Wrong }));
        }

        private static HubObject? Read(string text)
        {
            ParseResult result = HubParser.Parse(text, CodeMode.Tolerant);
            return (HubObject?)result.Envelope ?? result.Content;
        }

        private static void Document(string text, string shuffled)
        {
            if (!(Read(text) is HubObject one))
            {
                return;
            }

            HubObject other = Read(shuffled)!;
            Check(one.Equals(other) && one.GetHashCode() == other.GetHashCode(), "keys in another order");
            Check(one.ToJson() == other.ToJson() || HasFreeContent(one), "order of writing");
            Check(one.Changes(other).Count == 0, "no changes");
            HubObject copy = Copy(one);
            Check(copy.Equals(one) && copy.GetHashCode() == one.GetHashCode() && copy.ToJson() == one.ToJson(), "copy");
            string before = one.ToJson();
            Bytes(one, before);
            foreach (PropertyInfo property in Settable(copy))
            {
                HubObject changed = Copy(one);
                Clear(changed, property);
                bool isThere = changed.ToJson() != before;
                IReadOnlyList<HubChange> changes = one.Changes(changed);
                Check(!isThere || (changes.Count == 1 && changes[0].Old != null && changes[0].New == null), "one change " + property.Name);
                Check(isThere != one.Equals(changed), "equal without " + property.Name);
            }

            Empty(copy);
            Check(one.ToJson() == before, "the copy changes the original");
            if (Written(one) is string xml)
            {
                HubObject back = Read(xml)!;
                bool isSame = back.ToJson() == one.ToJson();
                Check(back.Equals(one) == isSame, "XML " + isSame);
                Check(!isSame || back.GetHashCode() == one.GetHashCode(), "hash of XML");
                Check(Copy(back).Equals(back) && Written(Copy(back)) == Written(back), "copy of XML");
            }
        }

        private static void Bytes(HubObject one, string json)
        {
            var stream = new MemoryStream();
            one.WriteJson(stream);
            Check(stream.ToArray().SequenceEqual(one.ToJsonBytes()) && Encoding.UTF8.GetString(stream.ToArray()) == json, "JSON in bytes");
            stream.Position = 0;
            Check(Json(HubParser.Parse(stream, CodeMode.Tolerant)) == json && stream.CanRead, "stream in");
            Check(Json(HubParser.Parse(stream.ToArray(), CodeMode.Tolerant)) == json, "bytes in");
            Check(HubParser.Parse(stream.ToArray().Append((byte)0xFF).ToArray()).Errors[0].Code == ErrorCodes.Syntax, "no UTF-8");
            Check(HubParser.Parse(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(json)).ToArray()).Errors[0].Code == ErrorCodes.Syntax, "JSON in UTF-16");
            if (Written(one) is string xml)
            {
                string back = Json(HubParser.Parse(xml))!;
                string bare = xml.Substring(xml.IndexOf("?>", StringComparison.Ordinal) + 2);
                foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.GetEncoding("iso-8859-1") })
                {
                    string text = "<?xml version=\"1.0\" encoding=\"" + encoding.WebName.Replace("utf-16BE", "utf-16") + "\"?>" + bare;
                    byte[] bytes = encoding.GetPreamble().Concat(encoding.GetBytes(text)).ToArray();
                    Check(encoding.GetString(encoding.GetBytes(bare)) != bare || Json(HubParser.Parse(bytes)) == back, "XML in " + encoding.WebName);
                }
            }
        }

        private static string? Json(ParseResult result) => result.Envelope?.ToJson() ?? result.Content?.ToJson();

        private static bool HasFreeContent(HubObject value) =>
            value.ExtraNames.Any() || Children(value).Any(HasFreeContent) || value is ContentObject;

        private static IEnumerable<HubObject> Children(HubObject value) =>
            Settable(value).Select(property => property.GetValue(value))
                .SelectMany(held => held is IEnumerable list && !(held is string) ? list.Cast<object>() : new[] { held! })
                .OfType<HubObject>();

        private static IEnumerable<PropertyInfo> Settable(HubObject value) =>
            value.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0);

        private static HubObject Copy(HubObject value) => (HubObject)value.GetType().GetMethod("Copy")!.Invoke(value, null)!;

        private static void Clear(HubObject value, PropertyInfo property) => property.SetValue(value, null);

        /// <summary>Takes away all that is in an object, the deepest first.</summary>
        private static void Empty(HubObject value)
        {
            foreach (HubObject child in Children(value).ToList())
            {
                Empty(child);
            }

            foreach (PropertyInfo property in Settable(value))
            {
                if (property.GetValue(value) is IList list)
                {
                    list.Clear();
                }

                Clear(value, property);
            }
        }

        private static string? Written(HubObject value)
        {
            try
            {
                return value is Envelope envelope ? envelope.ToXml() : ((HubMessage)value).ToXml();
            }
            catch (HubFormatException)
            {
                return null;
            }
        }

        private static void Values()
        {
            id = "values";
            Check(DistributionKind.Codes.Of("?") == DistributionKind.Codes.Of("?"), "unknown codes");
            Check(DistributionKind.Codes.Of("?").Equals((object)DistributionKind.Codes.Of("?")), "unknown codes as objects");
            Check(DistributionKind.Codes.Of("?") != DistributionKind.Ack && (DistributionKind?)null == null, "codes that differ");
            Check(new HubList<decimal>(new[] { 48m }).Equals(new HubList<decimal>(new[] { 48.0m })), "48 is 48.0");
            Check(new HubList<decimal>(new[] { 48m }).GetHashCode() == new HubList<decimal>(new[] { 48.0m }).GetHashCode(), "hash of 48");
            Check(!new Descriptor().Equals(new ExplicitAddress()), "classes");
            var noon = new DateTimeOffset(2024, 3, 31, 1, 30, 0, TimeSpan.FromHours(1));
            Check(Moments.Text(noon) == "2024-03-31T01:30:00+01:00" && Moments.Of(Moments.Text(noon)) == noon, "moments");
            Check(Moments.Text(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)) == "2024-01-01T00:00:00+00:00", "UTC");
            foreach (DateTimeKind kind in new[] { DateTimeKind.Local, DateTimeKind.Unspecified })
            {
                Check(Refused(() => Moments.Text(new DateTime(2024, 1, 1, 0, 0, 0, kind))), "no offset " + kind);
            }

            foreach (string text in new[] { "2024-01-01", "2024-01-01T00:00:00", "2024-01-01T00:00:00Z", "x" })
            {
                Check(Refused(() => Moments.Of(text)), "no moment " + text);
            }

            var envelope = new Envelope { DateTimeSent = noon };
            Check(envelope.GetLexical("dateTimeSent") == Moments.Text(noon) && envelope.DateTimeSent == noon, "moment of an envelope");
            HubMessage content = MessageOf();
            Envelope built = EnvelopeBuilder.Build(content, "fr.health.samu590.smur-lille", new[] { "fr.health.samuB" }, sentAt: noon);
            Check(built.DateTimeExpires == noon.AddHours(24) && built.DateTimeExpires!.Value.Offset == noon.Offset, "expiry");
            Check(built.ToJson().Contains("\"name\":\"samu590.smur-lille\"") == content.Info.HasHeader, "name of the sender");
        }

        private static HubMessage MessageOf() => typeof(HubMessage).Assembly.GetExportedTypes()
            .Where(type => typeof(HubMessage).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (HubMessage)Activator.CreateInstance(type)!).First(message => message.Info.HasHeader);

        private static bool Refused(Action action)
        {
            try
            {
                action();
                return false;
            }
            catch (Exception error) when (error is ArgumentException || error is HubFormatException)
            {
                return true;
            }
        }

        private static void Check(bool isRight, string what)
        {
            checks++;
            if (!isRight)
            {
                Wrong.Add(id + ": " + what);
            }
        }
    }
}
