using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>The object of a message, the one that its root element names.</summary>
    [JsonConverter(typeof(HubMessageConverter<HubMessage>))]
    public abstract class HubMessage : HubObject
    {
        /// <summary>An empty message.</summary>
        /// <param name="info">Which message it is.</param>
        protected HubMessage(MessageInfo info)
            : base(info.Shape) => Info = info;

        /// <summary>Which message it is.</summary>
        public MessageInfo Info { get; }

        /// <summary>What only the XML text showed when the message was read from it.</summary>
        internal IReadOnlyList<HubError>? ReadErrors { get; set; }

        /// <summary>Everything that is wrong in the message; paths start at the document's root.</summary>
        /// <param name="mode">What is done with a code that is not in its list.</param>
        public override ValidationReport Validate(CodeMode mode = CodeMode.Strict) =>
            Validator.Check(this, mode, StartPlace(), ReadErrors).Of(() => ToJson(), string.Empty);

        /// <summary>What stands at a path, such as an error's, as JSON has it; null where there is nothing.</summary>
        /// <param name="path">The path, from the document's root, or below the root element as errors of the object alone have it.</param>
        public JsonElement? At(string path)
        {
            object? first = PathSteps.Of(path).FirstOrDefault();
            bool isBelow = first != null && !Info.RootElement.Equals(first);
            return PathSteps.At(isBelow ? JsonOutput.Write(this, false) : ToJson(), path);
        }

        /// <summary>The message as JSON, below its root element's name.</summary>
        /// <param name="indented">Whether to lay it out on lines.</param>
        public override string ToJson(bool indented = false) => JsonOutput.Write(Info.RootElement, this, indented);

        /// <summary>The message as XML.</summary>
        /// <param name="indented">Whether to lay it out on lines.</param>
        /// <exception cref="HubFormatException">A text has a character that XML cannot carry.</exception>
        public string ToXml(bool indented = false) => XmlOutput.Write(Info.RootElement, Info.XmlNamespace, this, indented);

        /// <summary>The message as XML, in UTF-8, written to a stream that stays open.</summary>
        /// <param name="stream">Where it goes.</param>
        /// <exception cref="HubFormatException">A text has a character that XML cannot carry.</exception>
        public void WriteXml(Stream stream) => TextBytes.Write(ToXml(), stream);

        internal override HubObject CopyObject()
        {
            var copy = (HubMessage)base.CopyObject();
            copy.ReadErrors = ReadErrors;
            return copy;
        }

        internal override Place StartPlace()
        {
            var place = new Place();
            place.Enter(Info.RootElement);
            return place;
        }

        internal static T ReadJson<T>(string? json, CodeMode? mode, MessageInfo info)
            where T : HubMessage => HubParser.ParseJson(json, mode ?? CodeMode.Strict, info).Message<T>(info, mode != null);

        internal static T ReadXml<T>(string? xml, CodeMode? mode, MessageInfo info)
            where T : HubMessage => HubParser.ParseXml(xml, mode ?? CodeMode.Strict, info).Message<T>(info, mode != null);
    }
}
