# frozen_string_literal: true

module HubSante::Models::V0
  # How an object is JSON: for the json library, for ActiveSupport, and for streams.
  module ModelJson
    # The object as JSON has it: wire names, in the order of the model, nothing for what is absent.
    def to_h
      data = {}
      self.class.fields.each do |field|
        value = instance_variable_get(field.variable)
        data[field.wire] = field.dump(value) unless value.nil?
      end
      add_free_content(data) if @additional_properties
      data
    end

    # As {to_h}: what ActiveSupport (`render json:`, `{ m: message }.to_json`) writes; its options do not count.
    def as_json(*)
      to_h
    end

    # As {to_h}, as a text. Raises {ConversionError} for a value that JSON does not have.
    def to_json(state = nil, **)
      JsonText.generate(to_h, state)
    end

    # Writes what {to_json} gives to a stream, as bytes.
    def write_json(stream)
      stream.write(to_json.b)
    end

    private

    def add_free_content(data)
      @additional_properties.each { |key, value| data[key] = Plain.of(value) unless data.key?(key) }
    end
  end
end
