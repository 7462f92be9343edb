# frozen_string_literal: true

require "date"
require "time"

module HubSante::Models::V0
  # Moments: `Time` and `DateTime` in Ruby, text with an offset in messages (ISO 8601). Both classes always have an
  # offset: that of the machine's zone for `Time.now`, 0 for `DateTime.new` without one. `Date` and `Time` of a
  # day alone are no moments.
  module Moments
    FORM = "%Y-%m-%dT%H:%M:%S%:z"
    TEXT = /\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?<seconds>:[0-9]{2}(?:\.[0-9]+)?)?(?<offset>Z|[+-][0-9]{2}:[0-9]{2})?\z/
    DAY = 24 * 60 * 60

    class << self
      # A moment as the hub writes it: whole seconds and a numeric offset. Raises ArgumentError for what is none.
      def date_time(moment)
        raise ArgumentError, "#{moment.class} is no moment: give a Time or a DateTime" unless moment?(moment)

        moment.strftime(FORM)
      end

      # The moment that a text of a message stands for, its offset kept; raises ArgumentError where it is none.
      # @return [Time]
      def moment(text)
        found = TEXT.match(text.to_s)
        raise ArgumentError, "the text is no date and time (ISO 8601)" unless found
        raise ArgumentError, "the text has no offset, so that it is no moment" unless found[:offset]

        Time.iso8601(found[:seconds] ? text.to_s : text.to_s.insert(found.end(0) - found[:offset].length, ":00"))
      rescue ArgumentError => error
        raise error.message.start_with?("the text") ? error : ArgumentError.new("the text is no date and time (ISO 8601)"),
              cause: nil
      end

      # A moment as its text; any other value as it is.
      def text(value)
        moment?(value) ? value.strftime(FORM) : value
      end

      # 24 hours later in time, whatever the clocks on the wall do meanwhile.
      def day_later(moment)
        moment.is_a?(Time) ? moment + DAY : moment + 1
      end

      private

      def moment?(value)
        value.is_a?(Time) || value.is_a?(DateTime)
      end
    end
  end
end
