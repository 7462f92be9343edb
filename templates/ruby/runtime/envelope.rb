# frozen_string_literal: true

module HubSante::Models::V0
  # An EDXL-DE distribution: what travels between the hub and its clients.
  class Envelope < EnvelopePart
    ROOT_ELEMENT = "edxlDistribution"
    XLINK_TYPE = "extended"
    XLINK = { "xmlns:xlink" => "http://www.w3.org/1999/xlink" }.freeze
    DATE_TIME = /\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}\z/

    attribute :distribution_id, "distributionID", :string, min: 1
    attribute :sender_id, "senderID", :string, min: 1
    attribute :date_time_sent, "dateTimeSent", :string, min: 1, patterns: [DATE_TIME]
    attribute :date_time_expires, "dateTimeExpires", :string, min: 1, patterns: [DATE_TIME]
    attribute :distribution_status, "distributionStatus", :string, min: 1, codes: -> { DistributionStatus }
    attribute :distribution_kind, "distributionKind", :string, min: 1, codes: -> { DistributionKind }
    attribute :descriptor, "descriptor", -> { Descriptor }, min: 1
    fields << ContentField.new(:content, "content", -> { ContentObject }, 7, min: 1, max: nil)
    attr_accessor :content

    class << self
      # Reads an envelope with its messages; as {Message.from_json}.
      def from_json(text, tolerant: false)
        from_data(JsonText.parse(text), tolerant: tolerant)
      end

      # As {Message.from_h}.
      def from_h(data, tolerant: false)
        Plain.check_depth(data)
        from_data(Plain.of(data), tolerant: tolerant)
      end

      # Reads an `edxlDistribution`; as {Message.from_xml}.
      def from_xml(text, tolerant: false)
        from_root(XmlText.parse(text), tolerant: tolerant)
      end

      # Whether an object is meant to be an envelope: it has some of its properties.
      def like?(data)
        fields_by_wire.each_key.any? { |key| data.key?(key) }
      end

      # @private
      def from_data(data, tolerant: false)
        report = Report.new(tolerant: tolerant, document: data)
        finish(read(data, nil, report), report)
      end

      # @private
      def from_root(element, tolerant: false)
        raise InvalidMessage, [Problem.new("message", "$")] unless XmlReader.name(element) == [self::NAMESPACE, ROOT_ELEMENT]

        report = Report.new(tolerant: tolerant)
        data = from_element(element, nil, XmlReader.new(report))
        report.about(data)
        finish(read(data, nil, report), report)
      end
    end

    # The messages with their headers, in their order. Raises {InvalidMessage} where something else was put in their
    # places.
    # @return [Array<Payload>]
    def messages
      part(content, Array).map do |item|
        formatted = part(part(item, ContentObject).formatted_content, FormattedContent)
        part(part(formatted.embedded_content, EmbeddedContent).message, Payload)
      end
    end

    # The first message; the hub sends one.
    def message
      messages.first
    end

    # What stands at a path, such as a problem's, as JSON has it; nil where there is nothing.
    def at(path)
      Paths.at(to_h, path)
    end

    # The envelope as an XML document. Raises {ConversionError} where XML cannot carry a value.
    def to_xml
      out = XmlWriter.new
      write_element(out, ROOT_ELEMENT, NAMESPACE)
      out.to_s
    end

    # Writes what {to_xml} gives to a stream, as bytes.
    def write_xml(stream)
      stream.write(to_xml.b)
    end

    # The address that the envelope is for; raises as {messages}.
    # @return [String]
    def recipient
      part(part(part(descriptor, Descriptor).explicit_address, ExplicitAddress).explicit_address_value, String)
    end

    private

    def part(value, kind)
      value.is_a?(kind) ? value : raise(InvalidMessage, problems)
    end

    def xml_attributes
      XLINK.merge(super)
    end
  end
end
