# frozen_string_literal: true

module HubSante::Models::V0
  # What every class of a message is built on: attributes with their wire names, absent values that are
  # not written, keys that keep their order. An attribute that is absent is nil.
  class Model
    extend Schema

    # An object from its attributes; raises ArgumentError for one that is missing or unknown.
    def initialize(**attributes)
      fields = self.class.fields_by_name
      unknown = attributes.keys - fields.keys
      raise ArgumentError, "unknown attribute(s): #{unknown.join(", ")}" unless unknown.empty?

      missing = fields.each_value.select { |field| field.required? && attributes[field.name].nil? }
      raise ArgumentError, "missing attribute(s): #{missing.map(&:name).join(", ")}" unless missing.empty?

      attributes.each { |name, value| public_send(:"#{name}=", value) }
    end

    # Properties that the model does not have, of an open object; as parsed JSON, by wire name.
    def additional_properties
      @additional_properties ||= {}
    end

    # The object as JSON has it: wire names, in the order in which they came.
    def to_h
      data = {}
      @key_order&.each { |key| put(data, key) }
      self.class.fields.each { |field| put_field(data, field) }
      data.update(additional_properties.reject { |key, _| data.key?(key) }) if @additional_properties
      data
    end

    def to_json(*arguments)
      to_h.to_json(*arguments)
    end

    # Writes the object as an element.
    def write_element(out, name, namespace = nil)
      out.element(name, namespace || out.namespace, xml_attributes) { out.fields(self) }
    end

    # Everything that is wrong with the object as it is now.
    # @return [Array<Problem>]
    def problems
      report = Report.new
      self.class.read(to_h, nil, report)
      report.problems
    end

    # What tolerant reading let pass: codes that their lists do not have.
    # @return [Array<Problem>]
    def warnings
      @warnings || []
    end

    def valid?
      problems.empty?
    end

    # A copy with other attributes.
    def with(**attributes)
      dup.tap { |copy| attributes.each { |name, value| copy.public_send(:"#{name}=", value) } }
    end

    # For `case message in {case_id:}`.
    def deconstruct_keys(names)
      known = self.class.fields_by_name
      (names || known.keys).select { |name| known.key?(name) }.to_h { |name| [name, public_send(name)] }
    end

    def ==(other)
      other.instance_of?(self.class) && to_h == other.to_h
    end
    alias eql? ==

    def hash
      to_h.hash
    end

    private

    def xml_attributes
      {}
    end

    def initialize_copy(source)
      super
      @additional_properties = @additional_properties.dup
    end

    def fill(data, place, report)
      known = self.class.fields_by_wire
      last = -1
      data.each do |key, value|
        field = known[key]
        if field
          instance_variable_set(field.variable, field.read(value, place, report))
          @key_order ||= data.keys if field.position < last
          last = field.position
        else
          fill_unknown(data, key, value, place, report)
        end
      end
      keep_source(data) if data.is_a?(XmlHash)
    end

    def fill_unknown(data, key, value, place, report)
      return report.add("unknown", [place, key]) unless self.class.open?

      @key_order ||= data.keys
      additional_properties[key] = value
    end

    # What only XML has: attributes of the envelope, and the sources of open content.
    def keep_source(data)
      @xml_source = data.source
    end

    def put(data, key)
      field = self.class.fields_by_wire[key]
      if field
        put_field(data, field)
      elsif @additional_properties&.key?(key)
        data[key] = @additional_properties[key]
      end
    end

    def put_field(data, field)
      value = instance_variable_get(field.variable)
      data[field.wire] = field.dump(value) unless value.nil? || data.key?(field.wire)
    end
  end
end
