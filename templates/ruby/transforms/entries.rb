# frozen_string_literal: true

module HubSante::Transforms
  # A value of the old message that is not in the new one: its old path without indexes (`qualification/origin/code`),
  # the value, and the rule that left it out. `inspect` does not show the value.
  class Loss
    # @return [String]
    attr_reader :path, :rule
    # @return [String, Numeric, Boolean, nil]
    attr_reader :value

    # Rule => English, French; the sentence of every other rule has the empty name.
    def self.sentences
      @sentences ||= JSON.parse(File.read(File.join(__dir__, "losses.json"), encoding: "UTF-8")).freeze
    end

    def initialize(path, value, rule, detail)
      @path = path
      @value = value
      @rule = rule
      @detail = detail
      freeze
    end

    # Why it is not there, in English; without the value.
    def en
      sentence(0)
    end

    # Why it is not there, in French; without the value.
    def fr
      sentence(1)
    end

    def inspect
      "#<#{self.class} #{path} #{rule}>"
    end

    private

    def sentence(language)
      known = self.class.sentences
      words = { "{path}" => path, "{detail}" => @detail }
      known.fetch(rule) { known[""] }[language].gsub(/\{(?:path|detail)\}/, words)
    end
  end

  # A value of the new message that the old one does not have, and the rule that filled it in. `inspect` does not show
  # the value.
  class Default
    # @return [String]
    attr_reader :path, :rule
    # @return the value as JSON has it
    attr_reader :value

    def initialize(path, value, rule)
      @path = path
      @value = value
      @rule = rule
      freeze
    end

    def inspect
      "#<#{self.class} #{path} #{rule}>"
    end
  end
end
