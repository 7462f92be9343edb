# frozen_string_literal: true

module HubSante::Models::V0
  # What a path names, and the text of an error: the same in the package of every language.
  class Subject
    CONTENT = %w[content jsonContent embeddedJsonContent message].freeze
    TEXTS = %w[text date datetime phoneNumber].freeze
    SHOWN_CODES = 8

    # The short path, and the label; the field is nil where the model does not describe it.
    attr_reader :path, :label, :field

    # `root` is the root element where the path starts below it.
    def initialize(path, root)
      @is_document = path == "$"
      message, @steps = message_of(Paths.steps(path), root)
      @field = field_of(message)
      @path = @steps.empty? ? message.root : @steps.map { |key| Paths.step(key) }.join.delete_prefix(".")
      @label = @steps.empty? ? message.label : @field&.label.to_s
    end

    # An error in French (0) or in English (1).
    def text(code, language)
      key, expected = variant(code)
      expected = Words.text(expected, language) if expected.start_with?("kind.")
      shown = label.empty? ? path : Words.text("field.label", language, label: label, path: path)
      Words.text(key, language, field: shown, expected: expected, example: field&.example.to_s)
    end

    private

    # The words of what holds a path, and the steps below it.
    def message_of(found, root)
      known = Words.messages
      return known[root], found if known.key?(root)
      return known[found.first], found.drop(1) if found.first.is_a?(String) && known.key?(found.first)
      return known[:e], found unless found.take(5).grep(String) == CONTENT

      rest = found.drop(5)
      rest.first.is_a?(String) && known.key?(rest.first) ? [known[rest.first], rest.drop(1)] : [known[:h], rest]
    end

    def field_of(message)
      fields = message.types.fetch("")
      @steps.grep(String).reduce(nil) do |_, key|
        field = fields[key]
        fields = (field && !field.type.empty? && message.types[field.type]) || {}
        field
      end
    end

    # The key of a text, and what is expected: the key of words of a kind, or words.
    def variant(code)
      return "#{code}.document", "" if @is_document && %w[type message].include?(code)

      case code
      when "type" then type
      when "code" then codes
      when "pattern" then [pattern, ""]
      when "min-items" then counted(code, field ? field.min : 1)
      when "max-items" then counted(code, field ? field.max : 1)
      else [code == "unknown" && @steps.last.to_s.start_with?("@") ? "unknown.attribute" : code, ""]
      end
    end

    def type
      return "type", "kind.object" if @steps.empty?
      return "type", "kind.list" if @steps.last.is_a?(String) && field && field.max != 1
      return "type.any", "" if field.nil? || field.kind.empty?

      ["type", TEXTS.include?(field.kind) ? "kind.text" : "kind.#{field.kind}"]
    end

    def codes
      return "code", field.title if field && !field.list.empty?
      return "code.any", "" if field.nil? || field.codes.empty?

      more = field.codes.length > SHOWN_CODES ? ["…"] : []
      ["code.sheet", [*field.codes.first(SHOWN_CODES), *more].join(", ")]
    end

    def pattern
      return "pattern" if field.nil? || field.example.empty?

      field.kind == "text" ? "pattern.example" : "pattern.#{field.kind}"
    end

    def counted(code, count)
      count && count > 1 ? [code, count.to_s] : ["#{code}.one", ""]
    end
  end
end
