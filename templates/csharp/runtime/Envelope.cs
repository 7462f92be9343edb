using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HubSante.Models.V0
{
    /// <summary>The EDXL-DE envelope around messages.</summary>
    [JsonConverter(typeof(HubObjectConverter<Envelope>))]
    public sealed partial class Envelope : HubObject
    {
        internal const string XmlRoot = "edxlDistribution";
        internal const string XmlNamespace = "urn:oasis:names:tc:emergency:EDXL:DE:2.0";

        /// <summary>An empty envelope; <see cref="EnvelopeBuilder"/> makes a whole one.</summary>
        public Envelope()
            : base(EnvelopeShapes.Envelope)
        {
        }

        /// <summary>The envelope's identifier: <c>&lt;sender&gt;_&lt;uuid&gt;</c>.</summary>
        public string? DistributionId
        {
            get => Get<string?>(0);
            set => Set(0, value);
        }

        /// <summary>The client that sends it.</summary>
        public string? SenderId
        {
            get => Get<string?>(1);
            set => Set(1, value);
        }

        /// <summary>When it was sent.</summary>
        public DateTimeOffset? DateTimeSent
        {
            get => Get<DateTimeOffset?>(2);
            set => Set(2, value);
        }

        /// <summary>When it is void.</summary>
        public DateTimeOffset? DateTimeExpires
        {
            get => Get<DateTimeOffset?>(3);
            set => Set(3, value);
        }

        /// <summary>How seriously it is meant.</summary>
        public DistributionStatus? Status
        {
            get => Get<DistributionStatus?>(4);
            set => Set(4, value);
        }

        /// <summary>What it is for.</summary>
        public DistributionKind? Kind
        {
            get => Get<DistributionKind?>(5);
            set => Set(5, value);
        }

        /// <summary>The language and the address.</summary>
        public Descriptor? Descriptor
        {
            get => Get<Descriptor?>(6);
            set => Set(6, value);
        }

        /// <summary>The parts of the content.</summary>
        public HubList<ContentObject> Parts
        {
            get => GetList<ContentObject>(7);
            set => SetList(7, value);
        }

        /// <summary>What stands at a path, such as an error's, as JSON has it; null where there is nothing.</summary>
        /// <param name="path">The path, from the document's root.</param>
        public JsonElement? At(string path) => PathSteps.At(ToJson(), path);

        /// <summary>The first message; null where there is none that the release knows.</summary>
        public HubMessage? Content => Contents.FirstOrDefault();

        /// <summary>The messages, of the classes that their root elements name.</summary>
        public IEnumerable<HubMessage> Contents => Parts.Select(part => part?.Content).Where(content => content != null)!;

        /// <summary>A deep copy, with all that was received.</summary>
        public Envelope Copy() => (Envelope)CopyObject();

        /// <summary>The envelope as XML.</summary>
        /// <param name="indented">Whether to lay it out on lines.</param>
        /// <exception cref="HubFormatException">A text has a character that XML cannot carry.</exception>
        public string ToXml(bool indented = false) => XmlOutput.Write(XmlRoot, XmlNamespace, this, indented);

        /// <summary>The envelope as XML, in UTF-8, written to a stream that stays open.</summary>
        /// <param name="stream">Where it goes.</param>
        /// <exception cref="HubFormatException">A text has a character that XML cannot carry.</exception>
        public void WriteXml(Stream stream) => TextBytes.Write(ToXml(), stream);
    }

    /// <summary>The language and the address of an envelope.</summary>
    [JsonConverter(typeof(HubObjectConverter<Descriptor>))]
    public sealed class Descriptor : HubObject
    {
        /// <summary>An empty descriptor.</summary>
        public Descriptor()
            : base(EnvelopeShapes.Descriptor)
        {
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public Descriptor Copy() => (Descriptor)CopyObject();

        /// <summary>The language: <c>fr-FR</c>.</summary>
        public string? Language
        {
            get => Get<string?>(0);
            set => Set(0, value);
        }

        /// <summary>The address.</summary>
        public ExplicitAddress? ExplicitAddress
        {
            get => Get<ExplicitAddress?>(1);
            set => Set(1, value);
        }
    }

    /// <summary>The address of an envelope.</summary>
    [JsonConverter(typeof(HubObjectConverter<ExplicitAddress>))]
    public sealed class ExplicitAddress : HubObject
    {
        /// <summary>An empty address.</summary>
        public ExplicitAddress()
            : base(EnvelopeShapes.Address)
        {
        }

        /// <summary>A deep copy, with all that was received.</summary>
        public ExplicitAddress Copy() => (ExplicitAddress)CopyObject();

        /// <summary>The kind of address: <c>hubex</c>.</summary>
        public string? Scheme
        {
            get => Get<string?>(0);
            set => Set(0, value);
        }

        /// <summary>The client to reach.</summary>
        public string? Value
        {
            get => Get<string?>(1);
            set => Set(1, value);
        }
    }

    /// <summary>One part of an envelope's content.</summary>
    [JsonConverter(typeof(HubObjectConverter<ContentObject>))]
    public sealed partial class ContentObject : HubObject
    {
        /// <summary>An empty part.</summary>
        public ContentObject()
            : base(EnvelopeShapes.ContentObject)
        {
        }

        /// <summary>The message; null where there is none that the release knows.</summary>
        public HubMessage? Content => Holder is HubObject holder ? EnvelopeShapes.MessageBeside(holder) : null;

        /// <summary>A deep copy, with all that was received.</summary>
        public ContentObject Copy() => (ContentObject)CopyObject();

        /// <summary>The object that holds the header's fields and the message.</summary>
        internal HubObject? Holder
        {
            get => ((this[0] as HubObject)?[0] as HubObject)?[0] as HubObject;
            set
            {
                var embedded = new Document(EnvelopeShapes.Embedded) { [0] = value };
                this[0] = new Document(EnvelopeShapes.Content) { [0] = embedded };
            }
        }
    }
}
