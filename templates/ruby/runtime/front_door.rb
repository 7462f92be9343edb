# frozen_string_literal: true

# What a user of the package calls first.
module HubSante::Models::V0
  class << self
    # Reads what the hub delivers (a text, bytes or a stream): JSON or XML, an envelope or a bare message, found by its root element.
    # With `tolerant`, unknown codes are kept and told in `warnings`.
    # Raises {InvalidMessage} with everything that is wrong.
    # @return [Envelope, Message] an envelope, or a bare message
    def parse(text, tolerant: false)
      text = Source.text(text)
      xml?(text) ? parse_xml(text, tolerant) : parse_json(text, tolerant)
    end

    # Everything that is wrong with a text; nothing where it may be read.
    # @return [Array<Problem>]
    def problems(text)
      parse(text)
      []
    rescue InvalidMessage => error
      error.problems
    end

    # The envelope of a message; see {Building.build}.
    def build(content, **facts)
      Building.build(content, **facts)
    end

    # The moment that a text of a message stands for, its offset kept; see {Moments.moment}.
    # @return [Time]
    def moment(text)
      Moments.moment(text)
    end

    # The acknowledgement of a received envelope; see {Building.acknowledge}.
    def acknowledge(received, **facts)
      Building.acknowledge(received, **facts)
    end

    private

    def xml?(text)
      text.b.match?(/\A(?:\xEF\xBB\xBF)?[ \t\r\n]*<|\A(?:\xFF\xFE|\xFE\xFF|\0<|<\0)/n)
    end

    def parse_xml(text, tolerant)
      root = XmlText.parse(text)
      name = root.node_name
      return Envelope.from_root(root, tolerant: tolerant) if name == Envelope::ROOT_ELEMENT

      message = Messages.within([name])
      raise InvalidMessage, [Problem.new("message", "$")] unless message

      message.from_root(root, tolerant: tolerant)
    end

    def parse_json(text, tolerant)
      data = JsonText.parse(text)
      raise InvalidMessage, [Problem.new("type", "$", "object", Report.new(document: data))] unless data.is_a?(Hash)

      message = Messages.within(data.keys)
      return message.from_data(data, tolerant: tolerant, rooted: true) if message
      raise InvalidMessage, [Problem.new("message", "$", "", Report.new(document: data))] unless envelope?(data)

      Envelope.from_data(data, tolerant: tolerant)
    end

    def envelope?(data)
      data.keys.none? { |key| Messages.known?(key) } && Envelope.like?(data)
    end
  end
end
