# frozen_string_literal: true

module HubSante::Models::V0
  # The elements that a property of free content was read from: they are written again as they came. Their texts are
  # made when they are first needed, which most readers never do.
  class OpenSource
    FORM = Nokogiri::XML::Node::SaveOptions::AS_XML | Nokogiri::XML::Node::SaveOptions::NO_DECLARATION

    # `value` is what the elements say, which nobody else changes.
    def initialize(elements, value)
      @elements = elements
      @value = value
    end

    # The elements' own texts, with the namespaces that they need.
    def texts
      @texts ||= begin
        document = Nokogiri::XML::Document.new
        @elements.map { |element| text(element, document) }.tap { @elements = nil }
      end
    end

    # Whether the elements still say a value.
    def same?(value)
      value == @value
    end

    # For `Marshal`: elements belong to their document.
    def marshal_dump
      [texts, @value]
    end

    def marshal_load(parts)
      @texts, @value = parts
    end

    private

    # A copy declares the namespaces that the element has from those around it.
    def text(element, document)
      text = element.dup(1, document).to_xml(encoding: "UTF-8", save_with: FORM)
      return text if element.namespace || element.namespace_definitions.any? { |item| item.prefix.nil? }

      text.sub(%r{\A<[^\s>/]+}) { |start| "#{start} xmlns=\"\"" }
    end
  end
end
