# frozen_string_literal: true

module HubSante::Models::V0
  # Attributes by which XML says what JSON had: the type of a text, an object or a list without elements, a list of one.
  module Hints
    NAMESPACE = "urn:hubgen:json"
    DECLARATION = { "xmlns:json" => NAMESPACE }.freeze
    VALUES = { "type" => %w[number boolean null object array], "list" => %w[one] }.freeze
    # The element of a value in a list that is told by its type.
    ITEM = "item"
    NUMBER = /\A-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z/
    BOOLEANS = { "true" => true, "false" => false }.freeze
    EMPTY = { "null" => nil, "object" => {}, "array" => [] }.freeze

    # Whether an attribute is one of these.
    def self.hint?(attribute)
      attribute.namespace&.href == NAMESPACE && VALUES.fetch(attribute.node_name, []).include?(attribute.value)
    end

    # The hints of an element, by their names.
    def self.of(element)
      element.attribute_nodes.select { |attribute| hint?(attribute) }.to_h { |item| [item.node_name, item.value] }
    end

    # The value of an element that has no elements in it; a text that does not fit its hint stays a text.
    def self.value(element)
      text = element.content
      case type = of(element)["type"]
      when "number" then number(text)
      when "boolean" then BOOLEANS.fetch(text, text)
      else text.empty? && EMPTY.key?(type) ? EMPTY[type].dup : text
      end
    end

    # The attributes of an element for a value of JSON; `alone` where it is the only one of a list.
    def self.for(value, alone)
      hints = alone ? { "json:list" => "one" } : {}
      type = type_of(value)
      hints["json:type"] = type if type
      hints.empty? ? hints : DECLARATION.merge(hints)
    end

    def self.type_of(value)
      case value
      when nil then "null"
      when true, false then "boolean"
      when Numeric then "number"
      when Array then "array"
      when Hash then "object" if value.empty?
      end
    end

    def self.number(text)
      found = NUMBER.match(text)
      return text unless found && text.length <= JsonText::LONGEST_NUMBER && !Decimal.beyond_double?(text)

      found[1] || found[2] ? Decimal.try_convert(text) : text.to_i
    end
    private_class_method :type_of, :number
  end
end
