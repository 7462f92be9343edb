# frozen_string_literal: true

module HubSante::Models::V0
  # Envelopes for messages of one's own, and acknowledgements of received ones (DST).
  module Building
    LANGUAGE = "fr-FR"
    SCHEME = "hubex"

    # The whole envelope of a message, with its RC-DE header where it has one. `sender` and `recipients` are
    # identifiers such as `fr.health.samu750`; the envelope is addressed to the first recipient.
    # Raises ArgumentError without recipient, for an unknown kind or status, for what is no moment, or for what is no
    # message of this release.
    def self.build(content, sender:, recipients:, kind: "Report", status: "Actual", sent_at: Time.now)
      raise ArgumentError, "#{content.class} is no message of release #{RELEASE}" unless content.is_a?(Message)

      Moments.date_time(sent_at) # refuses what is no moment
      recipients = Array(recipients)
      raise ArgumentError, "an envelope needs a recipient" if recipients.empty?
      raise ArgumentError, "an identifier is a text" unless [sender, *recipients].all?(String)

      facts = { id: "#{sender}_#{SecureRandom.uuid}", sender: sender, recipients: recipients, sent_at: sent_at,
                kind: known(DistributionKind, kind), status: known(DistributionStatus, status) }
      payload = Payload.new(content: content, header: content.class::HAS_HEADER ? header(facts) : nil)
      envelope(payload, facts)
    end

    # The acknowledgement of a received envelope: an RC-REF to it, back to its sender. `sender` is the one
    # that the envelope was addressed to unless said. Raises KeyError where the release has no RC-REF.
    def self.acknowledge(received, sender: nil, sent_at: Time.now)
      reference = Messages.of_schema("RC-REF").new(distribution_id: received.distribution_id)
      build(reference, sender: sender || received.recipient,
                       recipients: [received.sender_id], kind: "Ack", status: received.distribution_status,
                       sent_at: sent_at)
    end

    # As {Moments.date_time}.
    def self.date_time(moment)
      Moments.date_time(moment)
    end

    def self.known(list, code)
      list[code] || raise(ArgumentError, "the code is none of #{list.all.join(", ")}")
    end

    def self.header(facts)
      # Its name is what stands behind the country and the domain of its identifier.
      party = ->(identifier) { { "name" => identifier.split(".", 3).last.to_s, "URI" => "#{SCHEME}:#{identifier}" } }
      report = Report.new
      data = { "messageId" => facts[:id], "sender" => party.call(facts[:sender]),
               "sentAt" => date_time(facts[:sent_at]), "kind" => facts[:kind].code, "status" => facts[:status].code,
               "recipient" => facts[:recipients].map(&party) }
      Messages.header.read(data, nil, report).tap { report.check! }
    end

    def self.envelope(payload, facts)
      address = ExplicitAddress.new(explicit_address_scheme: SCHEME, explicit_address_value: facts[:recipients].first)
      embedded = EmbeddedContent.new(message: payload)
      Envelope.new(
        distribution_id: facts[:id], sender_id: facts[:sender],
        date_time_sent: date_time(facts[:sent_at]), date_time_expires: date_time(Moments.day_later(facts[:sent_at])),
        distribution_status: facts[:status], distribution_kind: facts[:kind],
        descriptor: Descriptor.new(language: LANGUAGE, explicit_address: address),
        content: [ContentObject.new(formatted_content: FormattedContent.new(embedded_content: embedded))]
      )
    end
    private_class_method :known, :header, :envelope
  end
end
