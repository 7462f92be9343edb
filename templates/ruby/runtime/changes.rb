# frozen_string_literal: true

module HubSante::Models::V0
  # What tells one object from another.
  module Changes
    # Stands for what is not there; `null` of free content is another value.
    ABSENT = Object.new.freeze
    private_constant :ABSENT

    # The changes from one value of JSON to another as `[path, old, new]`, in the order of their paths in them.
    # `place` is that of the value (see {Report}).
    def self.between(old, new, place)
      found = []
      compare(old, new, place, found, Report.new)
      found
    end

    def self.compare(old, new, place, found, paths)
      if old.is_a?(Hash) && new.is_a?(Hash)
        (old.keys | new.keys).each { |key| compare(old.fetch(key, ABSENT), new.fetch(key, ABSENT), [place, key], found, paths) }
      elsif old.is_a?(Array) && new.is_a?(Array)
        [old.length, new.length].max.times { |index| compare(old.fetch(index, ABSENT), new.fetch(index, ABSENT), [place, index], found, paths) }
      elsif Plain.worth(old) != Plain.worth(new)
        found << [paths.path(place), *[old, new].map { |value| ABSENT.equal?(value) ? nil : value }].freeze
      end
    end
    private_class_method :compare
  end
end
