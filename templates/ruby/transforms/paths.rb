# frozen_string_literal: true

module HubSante::Transforms
  # Paths of errors (RFC 9535, section 2.7), and values at paths without indexes.
  module Paths
    NAME = /\A[A-Za-z_][A-Za-z0-9_]*\z/
    SPECIAL = /['\\\u0000-\u001f]/
    ESCAPES = { "'" => "\\'", "\\" => "\\\\", "\b" => "\\b", "\f" => "\\f", "\n" => "\\n", "\r" => "\\r",
                "\t" => "\\t" }.freeze

    # The path of a property: `.name`, or `['a name that is none']`.
    def self.join(path, name)
      return "#{path}.#{name}" if NAME.match?(name)

      "#{path}['#{name.gsub(SPECIAL) { |char| ESCAPES[char] || format("\\u%04x", char.ord) }}']"
    end

    # Whether a path, an array of names, is `start` or below it.
    def self.below?(path, start)
      path.length >= start.length && path[0, start.length] == start
    end

    # The first value at a path without indexes; nil where there is none.
    def self.first_value(value, path)
      path.each do |name|
        value = value.first while value.is_a?(Array)
        value = value.is_a?(Hash) ? value[name] : nil
      end
      value.is_a?(Array) && !value.empty? ? value.first : value
    end
  end
end
