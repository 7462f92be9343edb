# frozen_string_literal: true

module HubSante::Models::V0
  # Writes free content as elements, which {OpenContent} reads as it was.
  module OpenWriter
    # Names that need nothing of XML's rarer letters.
    NAME = /\A[\p{L}_][\p{L}\p{N}_.-]*\z/

    # Writes a property as the element or elements of its name. Raises {ConversionError}.
    def self.write(out, name, value)
      raise ConversionError, "#{name.inspect} is no name of an XML element" unless NAME.match?(name)
      return one(out, name, value) unless value.is_a?(Array) && !value.empty?

      value.each { |item| one(out, name, item, alone: value.length == 1) }
    end

    def self.one(out, name, value, alone: false)
      out.element(name, out.namespace, Hints.for(value, alone)) do
        case value
        when Hash then value.each { |key, item| write(out, key, item) }
        when Array then value.each { |item| one(out, Hints::ITEM, item) }
        when String then out.text(Text.new([], nil).text(value))
        when nil then nil
        else out.text(JsonText.generate(value))
        end
      end
    end
    private_class_method :one
  end
end
