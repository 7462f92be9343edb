# frozen_string_literal: true

module HubSante::Transforms
  # Values that a table fills in: fixed ones, and those that are taken from the old message.
  module Defaults
    class << self
      # The defaults by path, `[value, rule]`; where several stand for one path, the first that has a value.
      def worked_out(defaults, old)
        defaults.each_with_object({}) do |item, found|
          next if found.key?(item["path"])

          value = value_of(item, old)
          found[item["path"]] = [value, item["rule"]] unless value.nil?
        end
      end

      private

      def value_of(item, old)
        return joined(item["template"], old) if item.key?("template")
        return item["value"] unless item.key?("from")

        value = Paths.first_value(old, item["from"])
        return value unless item.key?("match")

        text = Numbers.text(value)
        text && Patterns.find(item["match"], text)
      end

      # The texts of a template with the values between them; nil where one of the values is absent.
      def joined(template, old)
        parts = template.map { |part| part.is_a?(String) ? part : Numbers.text(Paths.first_value(old, part)) }
        parts.join unless parts.include?(nil)
      end
    end
  end
end
