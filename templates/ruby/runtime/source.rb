# frozen_string_literal: true

module HubSante::Models::V0
  # What is read: a text, bytes, or a stream of them (anything that has `read`).
  module Source
    # The whole text. Raises ArgumentError for what is none of these.
    def self.text(given)
      text = given.respond_to?(:read) ? given.read || "" : given
      return text if text.is_a?(String)

      raise ArgumentError, "a text, bytes or a stream is read, not #{text.class}"
    end
  end
end
