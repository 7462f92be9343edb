# frozen_string_literal: true

module HubSante::Models::V0
  # The codes of a list that are spelled, or called, most like a text.
  module Nearest
    MOST = 3
    LONGEST = 40
    # The score of a label that has the text in it.
    INSIDE = 3

    class << self
      # At most three of `[code, label]`, the nearest first; those that are as near, in their order.
      def among(text, codes)
        wanted = fold(text)[0, LONGEST]
        return [] if wanted.empty?

        limit = [4, 2 * ((wanted.length + 1) / 2)].max
        scored = codes.each_with_index.map { |item, index| [score(wanted, *item, limit), index, item] }
        scored.select { |found, _, _| found <= limit }.min_by(MOST) { |found, index, _| [found, index] }.map(&:last)
      end

      # A text as searches compare it.
      def fold(text)
        text.unicode_normalize(:nfkd).gsub(/\p{Mn}/, "").gsub(/[œæŒÆ]/, CodeList::LIGATURES).downcase
      end

      private

      def score(wanted, code, label, limit)
        plain = label == code ? "" : fold(label)
        return 0 if plain == wanted

        spelled = fold(code)[0, LONGEST]
        is_far = 2 * (spelled.length - wanted.length).abs > limit
        found = is_far ? limit + 1 : 2 * distance(wanted.chars, spelled.chars)
        wanted.length > 2 && plain.include?(wanted) ? [found, INSIDE].min : found
      end

      # The steps from one text to another (optimal string alignment).
      def distance(one, other)
        before = []
        last = (0..other.length).to_a
        one.each_with_index do |char, row|
          now = [row + 1]
          other.each_with_index do |against, column|
            best = [last[column + 1] + 1, now[column] + 1, last[column] + (char == against ? 0 : 1)].min
            swapped = row.positive? && column.positive? && char == other[column - 1] && one[row - 1] == against
            now << (swapped ? [best, before[column - 1] + 1].min : best)
          end
          before = last
          last = now
        end
        last.last
      end
    end
  end
end
