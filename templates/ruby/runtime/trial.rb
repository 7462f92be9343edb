# frozen_string_literal: true

module HubSante::Models::V0
  # Finds out whether anything is wrong, and does not say what.
  class Trial < Report
    def initialize(tried)
      super()
      @tried = tried
      @clean = true
    end

    def add(*)
      @clean = false
      nil
    end

    def unknown_code(*)
      add
    end

    def repeated(*)
      add
    end

    def clean?
      @clean
    end
  end

  # What was tried in one reading: each object and list once for each type, as values in values of several types would
  # be tried in powers.
  class Tried
    def initialize
      @answers = {}.compare_by_identity
    end

    # Whether a type accepts a value, and what it reads then.
    # @return [Array(Boolean, Object)]
    def answer(value, type)
      return try(value, type) unless value.is_a?(Hash) || value.is_a?(Array)

      answers = @answers[value] ||= {}.compare_by_identity
      answers[type] ||= try(value, type)
    end

    private

    def try(value, type)
      trial = Trial.new(self)
      found = type.read(value, nil, trial)
      [trial.clean?, found]
    end
  end
end
