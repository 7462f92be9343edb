# frozen_string_literal: true

module HubSante::Models::V0
  # What every class of a message is built on: attributes with their wire names, absent values that are
  # not written, keys that keep their order. An attribute that is absent is nil.
  class Model
    extend Schema
    extend ValueSchema
    include ModelJson
    include ModelValues

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

    # Writes the object as an element.
    def write_element(out, name, namespace = nil)
      out.element(name, namespace || out.namespace, xml_attributes) { out.fields(self) }
    end

    # Everything that is wrong with the object as it is now.
    # @return [Array<Problem>]
    def problems
      data = to_h
      whole = Array(root_place).compact.reverse.reduce(data) { |value, key| { key => value } }
      report = Report.new(document: whole, built: true)
      self.class.read(data, root_place, report)
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

    private

    def xml_attributes
      {}
    end

    def fill(data, place, report)
      known = self.class.fields_by_wire
      data.each do |key, value|
        field = known[key]
        if field
          instance_variable_set(field.variable, field.read(value, place, report))
        else
          fill_unknown(data, key, value, place, report)
        end
      end
      keep_source(data) if data.is_a?(XmlHash)
    end

    def fill_unknown(data, key, value, place, report)
      return report.add("unknown", [place, key]) unless self.class.open?

      self.class.further&.read(value, [place, key], report)
      report.check_finite(value, [place, key])
      additional_properties[key] = Plain.of(value)
    end

    # What only XML has: attributes of the envelope, and the sources of open content.
    def keep_source(data)
      @xml_source = data.source
    end
  end
end
