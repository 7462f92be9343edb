# frozen_string_literal: true

module HubSante::Models::V0
  # The type of a field that holds objects; its class is found when first needed.
  class ObjectType
    def initialize(finder)
      @finder = finder
    end

    def model
      @model ||= @finder.call
    end

    def codes
      nil
    end

    def read(value, place, report)
      model.read(value, place, report)
    end

    def dump(value)
      value.is_a?(Model) ? value.to_h : value
    end

    def coerce(value)
      value
    end

    def element_value(element, place, reader)
      model.from_element(element, place, reader)
    end

    def write_element(out, name, value, namespace)
      raise ConversionError, "#{name} is not a #{model}" unless value.is_a?(Model)

      value.write_element(out, name, namespace)
    end
  end
end
