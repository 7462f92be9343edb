# frozen_string_literal: true

module HubSante::Models::V0
  # A code of a list (nomenclature); each list is a class, each of its codes a constant of it.
  # A code stands for its text: `case patient.sex when "M"` works as well as `when Sexe::M`.
  class CodeList
    LIGATURES = { "œ" => "oe", "æ" => "ae", "Œ" => "OE", "Æ" => "AE" }.freeze

    class << self
      include Enumerable

      # @return [String, nil] the list's id (`HubSante.sexe`); nil for codes written in the sheet
      attr_reader :id
      # @return [String] what the list is called
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

      # The codes that have no parent, in the list's order.
      def roots
        select { |item| item.parent.nil? }
      end

      # The codes in which every word of a text stands, in the list's order; all of them where it has no word. A word
      # stands in the code, in a label of one of its levels or in its description, accents and case folded.
      def search(text)
        words = text.to_s.encode(Encoding::UTF_8).split(/\p{White_Space}+/).reject(&:empty?).map { |word| fold(word) }
        select { |item| words.all? { |word| folded(item).any? { |place| place.include?(word) } } }
      end

      # At most three codes that are spelled, or called, most like a text, the nearest first.
      def nearest(text)
        Nearest.among(text.to_s, map { |item| [item.code, item.label] }).map { |code, _| self[code] }
      end

      # A code that the list does not have; tolerant reading keeps such.
      def unknown(text)
        new(text, [], nil, "", "")
      end

      private

      def codes
        @codes ||= {}
      end

      # The texts in which a code is found; folded once.
      def folded(item)
        @folded ||= {}.compare_by_identity
        @folded[item] ||= [item.code, *item.labels, item.description].map { |text| fold(text) }
      end

      def fold(text)
        Nearest.fold(text)
      end

      # The codes below each code, by the code.
      def children_by_parent
        @children_by_parent ||= select(&:parent).group_by(&:parent_code)
      end

      # Declares a code; `labels` go from the most general level to its own.
      def code(text, *labels, parent: nil, description: "", comment: "")
        codes[text] = new(text, labels, parent, description, comment)
      end
    end

    private_class_method :new

    # @return [String]
    attr_reader :code, :description, :comment
    # @return [Array<String>] from the most general level to the code's own
    attr_reader :labels
    # @return [String, nil]
    attr_reader :parent_code

    def initialize(code, labels, parent_code, description, comment)
      @code = code.dup.freeze
      @labels = labels.freeze
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

    # How deep the code is in the list's tree: 1 for a root.
    def level
      above = parent
      depth = 1
      while above && depth <= self.class.count
        above = above.parent
        depth += 1
      end
      depth
    end

    # The codes one level down, in the list's order.
    def children
      self.class.__send__(:children_by_parent).fetch(code, []).dup
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
