# frozen_string_literal: true

module HubSante::Models::V0
  # How an object behaves as a value: shown, compared, copied, matched.
  module ModelValues
    # The class and the names of what is there, but no value of it: health data is not for logs. With `details`, the
    # object as JSON has it.
    def inspect(details: false)
      return "#<#{self.class} #{to_h}>" if details

      names = self.class.fields.reject { |field| instance_variable_get(field.variable).nil? }.map(&:name)
      ["#<#{self.class}", *names].join(" ").concat(">")
    end

    # As {inspect}.
    def to_s
      inspect
    end

    # Equal by class and by what JSON has; numbers by what they are worth (48 and 48.0).
    def ==(other)
      other.instance_of?(self.class) && Plain.worth(to_h) == Plain.worth(other.to_h)
    end
    alias eql? ==

    def hash
      [self.class, Plain.worth(to_h)].hash
    end

    # What is different in another object of the class, as `[path, old, new]`: paths as in errors, values as in JSON,
    # nil for an absent one. Raises ArgumentError for an object of another class.
    def changes(other)
      raise ArgumentError, "#{other.class} is no #{self.class}" unless other.instance_of?(self.class)

      Changes.between(to_h, other.to_h, root_place)
    end

    # A deep copy with other attributes: changing one never changes the other.
    def with(**attributes)
      deep_dup.tap { |copy| attributes.each { |name, value| copy.public_send(:"#{name}=", value) } }
    end

    # A deep copy.
    def deep_dup
      dup.tap do |copy|
        copy.instance_variables.each { |name| copy.instance_variable_set(name, deep(copy.instance_variable_get(name))) }
      end
    end

    # For `case message in {case_id:}`.
    def deconstruct_keys(names)
      known = self.class.fields_by_name
      (names || known.keys).select { |name| known.key?(name) }.to_h { |name| [name, public_send(name)] }
    end

    private

    # Where the object stands in its document.
    def root_place
      nil
    end

    def initialize_copy(source)
      super
      @additional_properties = @additional_properties.dup
    end

    def deep(value)
      case value
      when Model then value.deep_dup
      when String then value.frozen? ? value : value.dup
      when Array then value.dup.map! { |item| deep(item) }
      when Hash then value.dup.transform_values! { |item| deep(item) }
      else value
      end
    end
  end
end
