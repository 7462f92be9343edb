using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace HubSante.Transforms
{
    /// <summary>Messages from one release to another, between the lines whose packages are at hand.</summary>
    public static class Transforms
    {
        private static readonly char[] Blanks = { ' ', '\t', '\r', '\n', '\uFEFF' };

        /// <summary>A document as one of another line.</summary>
        /// <param name="received">A text that a line has read: it is transformed in the order of its keys.</param>
        /// <param name="to">The line, or virtual host, that it goes to.</param>
        /// <param name="bestEffort">Whether an object that lacks a required value is left out, instead of refusing the message.</param>
        /// <param name="message">A message of the same release that the document becomes: <c>RS-EDA</c>; null for none.</param>
        /// <exception cref="KeyNotFoundException">There is no table from the one release to the other.</exception>
        public static TransformResult Transform(HubDocument received, HubLine to, bool bestEffort = false, string? message = null)
        {
            if (!received.IsValid)
            {
                return Refused(received.Errors);
            }

            string text = received.Text.TrimStart(Blanks);
            string json = text.StartsWith("<", StringComparison.Ordinal) ? received.ToJson()! : text;
            HubDocument? last = null;
            if (received.Line.Version == to.Version && message == null)
            {
                last = to.Parse(json);
                return last.IsValid ? Result(last, null) : Refused(last.Errors);
            }

            var table = Table.Find(received.Line.Version, to.Version, message);
            var job = new Job(table, bestEffort, written => (last = to.Parse(written)).Errors);
            var value = (JsonObject)JsonReader.Read(json)!;
            job.Run(value, value.Count > 1);
            return Result(last ?? to.Parse(json), job);
        }

        /// <summary>A text of JSON or XML of one release as a document of another one.</summary>
        /// <param name="text">An envelope or a bare message.</param>
        /// <param name="from">The release that it comes from: <c>1.0</c>.</param>
        /// <param name="to">The release that it goes to: <c>3.0</c>.</param>
        /// <param name="bestEffort">Whether an object that lacks a required value is left out, instead of refusing the message.</param>
        /// <param name="message">A message of the same release that the document becomes: <c>RS-EDA</c>; null for none.</param>
        /// <exception cref="KeyNotFoundException">A release is not at hand, or there is no table from the one to the other.</exception>
        public static TransformResult Transform(string text, string from, string to, bool bestEffort = false, string? message = null) =>
            Transform(HubLine.ForRelease(from).Parse(text), HubLine.ForRelease(to), bestEffort, message);

        /// <summary>A message or an envelope of a line's package as a document of another line; in the order of the model.</summary>
        /// <param name="document">An object of a line's package, or what its parser gave.</param>
        /// <param name="to">The line, or virtual host, that it goes to.</param>
        /// <param name="bestEffort">Whether an object that lacks a required value is left out, instead of refusing the message.</param>
        /// <param name="message">A message of the same release that the document becomes: <c>RS-EDA</c>; null for none.</param>
        /// <exception cref="KeyNotFoundException">There is no table from the one release to the other.</exception>
        /// <exception cref="ArgumentException">The document is of no line.</exception>
        public static TransformResult Transform(object document, HubLine to, bool bestEffort = false, string? message = null)
        {
            if (document is HubDocument received)
            {
                return Transform(received, to, bestEffort, message);
            }

            HubLine line = HubLine.Of(document);
            MethodInfo? write = document.GetType().GetMethods().FirstOrDefault(item => item.Name == "ToJson");
            object[]? arguments = write?.GetParameters().Select(_ => (object)false).ToArray();
            string text = write?.Invoke(document, arguments) as string
                ?? throw new ArgumentException(document.GetType().Name + " is no document.", nameof(document));
            return Transform(line.Parse(text), to, bestEffort, message);
        }

        private static TransformResult Refused(IEnumerable<HubError> errors) =>
            new TransformResult(null, errors, Enumerable.Empty<TransformLoss>(), Enumerable.Empty<TransformDefault>());

        private static TransformResult Result(HubDocument document, Job? job)
        {
            IEnumerable<HubError> found = job == null ? Enumerable.Empty<HubError>() : job.Errors;
            HubError[] errors = found.Distinct().Select(error => error.In(document))
                .OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Code, StringComparer.Ordinal).ToArray();
            Record[] records = job == null ? new Record[0] : job.Records.ToArray();
            return new TransformResult(
                errors.Length > 0 ? null : document,
                errors,
                records.SelectMany(item => item.Losses).Select(item => new TransformLoss(string.Join("/", item.Path), item.Value, item.Rule, item.Detail)),
                records.SelectMany(item => item.Defaults).Select(item => new TransformDefault(string.Join("/", item.Path), item.Value, item.Rule)));
        }
    }
}
