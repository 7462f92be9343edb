# frozen_string_literal: true

module HubSante::Models::V0
  # The words of errors: their texts, and what the model says of each field; read when the first text is asked for.
  module Words
    FILE = File.expand_path("../words.tsv", __dir__)

    # A field: `kind` is empty for any value, `max` nil where there is no bound; `list` and `title` are those of its code
    # list, `codes` those of its sheet.
    FieldWords = Struct.new(:label, :kind, :type, :min, :max, :list, :title, :example, :codes)

    # What stands below a root element: the fields of its object (under an empty name) and of each type.
    MessageWords = Struct.new(:root, :label, :types)

    class << self
      # French and English, by key.
      def texts
        table[:texts]
      end

      # What holds messages (by root element), the header (`:h`) and the envelope (`:e`).
      def messages
        table[:messages]
      end

      # A text, French (0) or English (1), with its places filled; what is put in is not looked at again.
      def text(key, language, values = {})
        texts.fetch(key)[language].gsub(/\{([a-z]+)\}/) { values.fetch(Regexp.last_match(1).to_sym) { Regexp.last_match(0) } }
      end

      private

      def table
        @table ||= read
      end

      def read
        found = { texts: {}, messages: {} }
        message = fields = nil
        File.foreach(FILE, "\n", chomp: true, encoding: Encoding::UTF_8) do |line|
          mark, *parts = line.split("\t")
          case mark
          when "t" then found[:texts][parts[0]] = parts[1, 2]
          when "o" then fields = message.types[parts[0].to_s] = {}
          when "f" then fields[parts[0]] = field(*parts[1..])
          else
            message = MessageWords.new(parts[0], parts[1].to_s, {})
            found[:messages][mark == "m" ? parts[0] : mark.to_sym] = message
          end
        end
        found
      end

      def field(label, kind, type, min, max = "", list = "", title = "", example = "", *codes)
        FieldWords.new(label, kind, type, min.to_i, max.empty? ? nil : max.to_i, list, title, example, codes)
      end
    end
  end
end
