# frozen_string_literal: true

module HubSante::Models::V0
  # What the class of an object knows of its fields, and how it reads them.
  module Schema
    # @return [Array<Field>] in the order of the model, which is that of XML elements
    def fields
      @fields ||= []
    end

    # The fields by their names in JSON.
    def fields_by_wire
      @fields_by_wire ||= fields.to_h { |field| [field.wire, field] }
    end

    # The fields by their attributes.
    def fields_by_name
      @fields_by_name ||= fields.to_h { |field| [field.name, field] }
    end

    # Whether properties that the model does not have are kept.
    def open?
      @open ||= false
    end

    # An object from parsed JSON; problems go to `report`, at `place` or below it.
    def read(data, place, report)
      return if data.equal?(XmlReader::REFUSED)
      return report.add("type", place, "object") unless data.is_a?(Hash)

      required_fields.each { |field| report.add("required", [place, field.wire]) unless data.key?(field.wire) }
      allocate.tap { |object| object.__send__(:fill, data, place, report) }
    end

    # The field of an XML element, or nil; elements of fields are in `namespace` unless they say other.
    def field_of_element(element, namespace)
      field = fields_by_element[element.node_name]
      field if field&.element?(element, namespace)
    end

    # The fields by the names of their elements.
    def fields_by_element
      @fields_by_element ||= fields.to_h { |field| [field.xml_name, field] }
    end

    # The names of lists that must be there and may be empty: XML has no element for such a one.
    def empty_lists
      @empty_lists ||= fields.select { |field| field.list? && field.required? && field.min.zero? }.map(&:wire)
    end

    # What the JSON of an element would parse to.
    def from_element(element, place, reader)
      reader.object(element, self, element.namespace&.href, place)
    end

    private

    # What was read; raises {InvalidMessage} where something is wrong with it.
    def finish(object, report)
      report.check!
      object.tap { object.instance_variable_set(:@warnings, report.warnings) }
    end

    # Declares a field: its attribute, wire name, type (or a proc that gives its class) and cardinality.
    def attribute(name, wire, type, **facts)
      declare(Field.new(name, wire, type, fields.length, **facts))
    end

    def declare(field)
      fields << field
      attr_reader field.name

      define_method(:"#{field.name}=") { |value| instance_variable_set(field.variable, field.coerce(value)) }
    end

    # Declares that unknown properties are kept, in `additional_properties`.
    def open!
      @open = true
    end

    def required_fields
      @required_fields ||= fields.select(&:required?)
    end
  end
end
