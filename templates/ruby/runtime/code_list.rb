# frozen_string_literal: true

module HubSante::Models::V0
  # A code of a list (nomenclature); each list is a class, each of its codes a constant of it.
  # A code stands for its text: `case patient.sex when "M"` works as well as `when Sexe::M`.
  class CodeList
    class << self
      include Enumerable

      # @return [String] the list's id, or the field's name for codes written in the sheet
      attr_reader :title

      # The list's codes, in its order.
      def all
        codes.values
      end

      def each(&block)
        codes.each_value(&block)
      end

      # The code of that text, or nil.
      def [](text)
        codes[text.to_s]
      end

      # The codes of which the code or a label has `text` in it, accents and case folded.
      def search(text)
        wanted = fold(text)
        select { |item| fold([item.code, *item.labels].join("\n")).include?(wanted) }
      end

      # A code that the list does not have; tolerant reading keeps such.
      def unknown(text)
        new(text, [], 1, nil, "", "")
      end

      private

      def codes
        @codes ||= {}
      end

      def fold(text)
        text.unicode_normalize(:nfkd).gsub(/\p{Mn}/, "").downcase(:fold)
      end

      # Declares a code; `labels` go from the most general level to its own.
      def code(text, *labels, level: 1, parent: nil, description: "", comment: "")
        codes[text] = new(text, labels, level, parent, description, comment)
      end
    end

    private_class_method :new

    # @return [String]
    attr_reader :code, :description, :comment
    # @return [Array<String>] from the most general level to the code's own
    attr_reader :labels
    # @return [Integer] from 1
    attr_reader :level
    # @return [String, nil]
    attr_reader :parent_code

    def initialize(code, labels, level, parent_code, description, comment)
      @code = code.dup.freeze
      @labels = labels.freeze
      @level = level
      @parent_code = parent_code
      @description = description
      @comment = comment
      freeze
    end

    # The label of the code's own level; the code itself where the list gives none.
    def label
      labels.last || code
    end

    # The code one level up, or nil.
    def parent
      parent_code && self.class[parent_code]
    end

    # Whether the list has this code.
    def known?
      !self.class[code].nil?
    end

    def to_s
      code
    end
    alias to_str to_s

    def as_json(*)
      code
    end

    def to_json(state = nil, **)
      JsonText.generate(code, state)
    end

    def ==(other)
      other.is_a?(CodeList) ? eql?(other) : code == other
    end

    def eql?(other)
      other.instance_of?(self.class) && code == other.code
    end

    def hash
      code.hash
    end

    # A code of the list with its label; one that the list does not have is not shown.
    def inspect
      known? ? "#<#{self.class} #{code.inspect} #{label.inspect}>" : "#<#{self.class} unknown code>"
    end

    # For `Marshal`: a code is itself again, one that the list does not have too.
    def _dump(_level)
      code
    end

    def self._load(text)
      self[text] || unknown(text)
    end
  end
end
