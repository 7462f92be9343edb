# frozen_string_literal: true

module HubSante::Models::V0
  # What every error of this package is.
  class Error < StandardError; end

  # A text is not a message that this release accepts; `problems` says all that is wrong.
  class InvalidMessage < Error
    # @return [Array<Problem>] by path, then code
    attr_reader :problems

    def initialize(problems)
      @problems = problems
      super()
    end

    # What is wrong, in English; made when it is asked for, as there may be many problems.
    def to_s
      problems.map(&:en).join(" ")
    end
  end

  # A value that the other format cannot carry, such as a control character in XML.
  class ConversionError < Error; end

  # A message type that the virtual host does not let through (DST).
  class MessageNotAllowed < Error; end
end
