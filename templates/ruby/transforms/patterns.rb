# frozen_string_literal: true

module HubSante::Transforms
  # Regular expressions of the tables, which are RE2's, as Ruby has them: `^` and `$` are the ends of the text, `s` is
  # Ruby's `m`, names of groups are left out, and what Ruby alone reads as an operator within a set is escaped.
  module Patterns
    TOKEN = /\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|\\.|\(\?P?<[A-Za-z_]\w*>|\(\?[a-zA-Z-]+[:)]|./m
    SET = /\A\[(\^?)(.*)\]\z/m
    ELEMENT = /\[:\^?\w+:\]|\\.|./m
    # A flag that lets `^` and `$` stand at each line, which is what they do in Ruby.
    BY_LINE = /\A\(\?[a-z]*m/
    ENDS = { "^" => "\\A", "$" => "\\z" }.freeze
    CLASS = /\A(?:\\[dwspDWSP]|\[:)/

    class << self
      # What an expression finds in a text: its first group, or all of it where it has none; nil where it finds nothing.
      def find(expression, text)
        match = compiled(expression).match(text)
        match && match[match.size > 1 ? 1 : 0]
      end

      # The expression in Ruby's words.
      def translate(expression)
        by_line = false
        tokens = expression.scan(TOKEN).map do |token|
          by_line ||= token.match?(BY_LINE)
          by_line && ENDS.key?(token) ? token : translated(token)
        end
        tokens.join
      end

      private

      def compiled(expression)
        (@compiled ||= {})[expression] ||= Regexp.new(translate(expression))
      end

      def translated(token)
        return set(*token.match(SET).captures) if token.length > 1 && token.start_with?("[")
        return "(" if token.match?(/\A\(\?P?</)
        return flags(token) if token.start_with?("(?")

        ENDS.fetch(token, token)
      end

      # Flags for what follows, or for a group; none are left where `m` was the only one.
      def flags(token)
        flags = token.delete("m").tr("s", "m")
        flags == "(?)" ? "" : flags
      end

      # A set of characters; a hyphen that is no range's is escaped, as are brackets and ampersands.
      def set(negation, body)
        elements = body.scan(ELEMENT)
        parts = elements.each_with_index.map do |element, index|
          next element.sub(/\A[\[\]&]\z/) { |char| "\\#{char}" } unless element == "-"

          around = [elements[index - 1], elements[index + 1]]
          is_range = index.positive? && around.all? { |item| item && !CLASS.match?(item) }
          is_range ? "-" : "\\-"
        end
        "[#{negation}#{parts.join}]"
      end
    end
  end
end
