using System;
using System.Collections.Generic;
using System.Linq;

namespace HubSante.Models.V0
{
    /// <summary>Puts messages into envelopes.</summary>
    public static class EnvelopeBuilder
    {
        private const string Language = "fr-FR";
        private const string Scheme = "hubex";
        private const string ReferenceSchema = "RC-REF";
        private const string ReferenceField = "distributionID";
        private const int NameParts = 3;
        private static readonly char[] Dot = { '.' };
        private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

        /// <summary>A whole envelope around a message, with its RC-DE header where it has one.</summary>
        /// <param name="content">The message.</param>
        /// <param name="sender">The client that sends it: <c>fr.health.samuA</c>.</param>
        /// <param name="recipients">The clients to reach; the envelope is addressed to the first.</param>
        /// <param name="kind">What it is for; a report unless said.</param>
        /// <param name="status">How seriously it is meant; a real event unless said.</param>
        /// <param name="sentAt">When it is sent; now unless said.</param>
        /// <exception cref="HubFormatException">There is no recipient.</exception>
        public static Envelope Build(
            HubMessage content,
            string sender,
            IEnumerable<string> recipients,
            DistributionKind? kind = null,
            DistributionStatus? status = null,
            DateTimeOffset? sentAt = null)
        {
            string[] clients = recipients.ToArray();
            if (clients.Length == 0)
            {
                throw new HubFormatException("An envelope needs a recipient.");
            }

            DateTimeOffset moment = sentAt ?? DateTimeOffset.Now;
            var envelope = new Envelope
            {
                DistributionId = sender + "_" + Guid.NewGuid().ToString("D"),
                SenderId = sender,
                DateTimeSent = moment,
                DateTimeExpires = moment + Lifetime,
                Status = status ?? DistributionStatus.Actual,
                Kind = kind ?? DistributionKind.Report,
                Descriptor = new Descriptor
                {
                    Language = Language,
                    ExplicitAddress = new ExplicitAddress { Scheme = Scheme, Value = clients[0] },
                },
            };
            envelope.Parts.Add(new ContentObject { Holder = Holder(envelope, content, clients) });
            return envelope;
        }

        /// <summary>The acknowledgement of a received envelope: an RC-REF to its identifier, back to its sender.</summary>
        /// <param name="received">The envelope that was received.</param>
        /// <param name="sender">The client that acknowledges; the envelope's address unless said.</param>
        /// <param name="sentAt">When it is sent; now unless said.</param>
        /// <exception cref="HubFormatException">The envelope lacks its identifier, its sender or its address.</exception>
        /// <exception cref="InvalidOperationException">The release has no RC-REF.</exception>
        public static Envelope Acknowledge(Envelope received, string? sender = null, DateTimeOffset? sentAt = null)
        {
            string? from = sender ?? received.Descriptor?.ExplicitAddress?.Value;
            if (received.DistributionId == null || received.SenderId == null || from == null)
            {
                throw new HubFormatException("The envelope lacks its identifier, its sender or its address.");
            }

            MessageInfo info = MessageInfo.BySchema(ReferenceSchema)
                ?? throw new InvalidOperationException("The release has no " + ReferenceSchema + ".");
            var reference = (HubMessage)info.Shape.Create();
            Fill(reference, ReferenceField, received.DistributionId);
            return Build(reference, from, new[] { received.SenderId }, DistributionKind.Ack, received.Status, sentAt);
        }

        private static HubObject Holder(Envelope envelope, HubMessage content, string[] recipients)
        {
            ObjectShape shape = EnvelopeShapes.HolderOf(content.Info);
            HubObject holder = shape.Create();
            holder.Shape = shape;
            if (content.Info.HasHeader)
            {
                Fill(holder, "messageId", envelope.DistributionId!);
                Fill(holder, "sender", Party(holder, "sender", envelope.SenderId!));
                Fill(holder, "sentAt", envelope.GetLexical("dateTimeSent")!);
                Fill(holder, "kind", envelope.Kind!.Code);
                Fill(holder, "status", envelope.Status!.Code);
                var list = new RawList();
                list.Items.AddRange(recipients.Select(client => Party(holder, "recipient", client)));
                Fill(holder, "recipient", list);
            }

            holder.PutExtra(content.Info.RootElement, content);
            return holder;
        }

        /// <summary>A system of the header: its name is what stands behind the country and the domain of its identifier.</summary>
        private static HubObject Party(HubObject header, string field, string client)
        {
            HubObject party = header.Shape.Fields[header.Shape.IndexOf(field)].Shape!.Create();
            Fill(party, "name", client.Split(Dot, NameParts).Last());
            Fill(party, "URI", Scheme + ":" + client);
            return party;
        }

        private static void Fill(HubObject target, string field, object value)
        {
            int index = target.Shape.IndexOf(field);
            if (index >= 0)
            {
                target[index] = value;
            }
        }
    }
}
