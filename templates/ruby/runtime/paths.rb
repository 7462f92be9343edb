# frozen_string_literal: true

module HubSante::Models::V0
  # Paths of values (RFC 9535).
  module Paths
    STEP = /\[([0-9]+)\]|\.([A-Za-z_][A-Za-z0-9_]*)|\['((?:[^'\\]|\\.)*)'\]/m
    PLAIN_NAME = /\A[A-Za-z_][A-Za-z0-9_]*\z/
    # Characters that a normalised path escapes (RFC 9535, section 2.7); others of control as \u00xx.
    ESCAPED = /['\\\u0000-\u001f]/
    ESCAPES = { "'" => "\\'", "\\" => "\\\\", "\b" => "\\b", "\f" => "\\f", "\n" => "\\n", "\r" => "\\r",
                "\t" => "\\t" }.freeze
    UNESCAPED = ESCAPES.invert.freeze

    class << self
      # What a key or an index adds to a path: `.name`, `['a b']`, `[0]`.
      def step(key)
        return "[#{key}]" if key.is_a?(Integer)
        return ".#{key}" if PLAIN_NAME.match?(key)

        "['#{key.gsub(ESCAPED) { |char| ESCAPES[char] || format("\\u%04x", char.ord) }}']"
      end

      # The keys and indexes of a path.
      def steps(path)
        path.scan(STEP).map { |index, name, quoted| index ? index.to_i : name || unescaped(quoted) }
      end

      # What stands at a path of a value of JSON; nil where there is nothing.
      def at(value, path)
        steps(path).reduce(value) do |holder, key|
          fits = key.is_a?(Integer) ? holder.is_a?(Array) : holder.is_a?(Hash)
          fits ? holder[key] : nil
        end
      end

      private

      def unescaped(text)
        text.gsub(/\\(?:u[0-9a-f]{4}|.)/m) { |found| UNESCAPED[found] || found[2..].to_i(16).chr(Encoding::UTF_8) }
      end
    end
  end
end
