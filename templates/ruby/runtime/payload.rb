# frozen_string_literal: true

module HubSante::Models::V0
  # What the element of a message holds: the header's fields, then the message.
  class DocumentOfMessage < Model
  end

  # A message in its envelope: the RC-DE header, where the message has one, and the content. On the wire,
  # the header's properties and the root element stand side by side.
  class Payload < Model
    # @return [Message]
    attr_reader :content
    # @return [Model, nil] an object of the RC-DE header's class
    attr_reader :header

    class << self
      def read(data, place, report)
        return if data.equal?(XmlReader::REFUSED)
        return report.add("type", place, "object") unless data.is_a?(Hash)

        message = Messages.within(data.keys)
        return report.add("message", place) unless message

        allocate.tap { |payload| payload.__send__(:fill_message, message, data, place, report) }
      end

      def from_element(element, place, reader)
        children = XmlReader.elements(element)
        return element.content unless children

        message = Messages.within(children.map(&:node_name))
        return XmlHash.new unless message # which `read` refuses

        reader.object(element, document_of(message), element.namespace&.href, place)
      end

      def open?
        true
      end

      private

      # The header's fields, then the message: what the element of a message holds.
      def document_of(message)
        (@documents ||= {})[message] ||= Class.new(DocumentOfMessage) do
          open!
          fields.concat(Messages.header.fields) if message::HAS_HEADER
          attribute(:content, message::ROOT_ELEMENT, -> { message }, xml_namespace: message::NAMESPACE)
        end
      end
    end

    def initialize(content:, header: nil)
      super()
      self.content = content
      self.header = header
    end

    # Raises ArgumentError for what is no message.
    def content=(value)
      raise ArgumentError, "#{value.class} is no message" unless value.is_a?(Message)

      @content = value
    end

    # Raises ArgumentError for what is no header.
    def header=(value)
      raise ArgumentError, "#{value.class} is no header" unless value.nil? || value.is_a?(Model)

      @header = value
    end

    def to_h
      { **(header ? header.to_h : Plain.of(additional_properties)), content.class::ROOT_ELEMENT => content.to_h }
    end

    def write_element(out, name, namespace = nil)
      out.element(name, namespace) do
        header ? out.fields(header) : out.fields(self)
        content.write_element(out, content.class::ROOT_ELEMENT, content.class::NAMESPACE)
      end
    end

    private

    def fill_message(message, data, place, report)
      root = message::ROOT_ELEMENT
      @content = message.read(data[root], [place, root], report)
      rest = data.reject { |key, _| key == root }
      rest = XmlHash.new.update(rest).with_source(data.source) if data.is_a?(XmlHash)
      message::HAS_HEADER ? @header = Messages.header.read(rest, place, report) : fill(rest, place, report)
    end
  end
end
