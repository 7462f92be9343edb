# frozen_string_literal: true

module HubSante::Models::V0
  # Writes elements: compact, UTF-8, in the order of the model (xs:sequence).
  class XmlWriter
    DECLARATION = %(<?xml version="1.0" encoding="UTF-8"?>\n)
    TEXT = { "&" => "&amp;", "<" => "&lt;", ">" => "&gt;", "\r" => "&#13;" }.freeze
    VALUE = TEXT.merge('"' => "&quot;", "\t" => "&#9;", "\n" => "&#10;").freeze

    def initialize
      @out = DECLARATION.dup
      @namespaces = []
    end

    # The document so far.
    def to_s
      @out
    end

    # The namespace of the element that is being written.
    def namespace
      @namespaces.last
    end

    # An element with its attributes and what the block writes; `namespace` is declared where it changes.
    def element(name, namespace = self.namespace, attributes = {})
      @out << "<" << name
      @out << %( xmlns="#{value(namespace)}") if namespace && namespace != @namespaces.last
      attributes.each { |key, text| @out << %( #{key}="#{value(text)}") }
      start = @out.length
      @out << ">"
      @namespaces.push(namespace)
      yield
      @namespaces.pop
      @out.length == start + 1 ? @out[start..] = "/>" : @out << "</" << name << ">"
    end

    # An element with a text in it.
    def leaf(name, text, namespace = nil)
      return element(name, namespace) { @out << escape(text) } if namespace

      @out << "<#{name}>#{escape(text)}</#{name}>"
    end

    # The fields of an object, then what else an open one has.
    def fields(object)
      object.class.fields.each do |field|
        value = object.instance_variable_get(field.variable)
        next if value.nil?

        field.free? ? property(object, field.wire, field.dump(value)) : field.write_elements(self, value)
      end
      unknown(object) if object.class.open?
    end

    # A text as read from XML, still the one of its value.
    def raw(text)
      @out << text
    end

    # The text of the element that is being written.
    def text(text)
      @out << escape(text)
    end

    private

    def unknown(object)
      object.additional_properties.each { |name, value| property(object, name, value) }
    end

    # A property of free content, as it came where it is still the same.
    def property(object, name, value)
      kept = (object.instance_variable_get(:@xml_source) || {})[name]
      return OpenWriter.write(self, name, value) unless kept.is_a?(OpenSource) && kept.same?(value)

      kept.texts.each { |text| raw(text) }
    end

    def escape(text)
      text.match?(/[&<>\r]/) ? text.gsub(/[&<>\r]/, TEXT) : text
    end

    def value(text)
      text.gsub(/[&<>"\r\n\t]/, VALUE)
    end
  end
end
