# frozen_string_literal: true

module HubSante::Models::V0
  # The characters of a text of XML: those of a string in an encoding of characters, else what its bytes declare.
  module XmlEncoding
    # What a declaration may name (docs/packages.md); libxml2 knows many more, UTF-7 among them.
    KNOWN = %w[utf-8 utf-16 utf-16le utf-16be iso-8859-1 us-ascii ascii].freeze
    DECLARED = /\A(?:\xEF\xBB\xBF)?\s*<\?xml\s[^>?]*?encoding\s*=\s*["']([^"'>]*)["']/n
    WIDE = { "\xFE\xFF".b => Encoding::UTF_16BE, "\xFF\xFE".b => Encoding::UTF_16LE, "\0<".b => Encoding::UTF_16BE,
             "<\0".b => Encoding::UTF_16LE }.freeze

    # The text in UTF-8, or in an encoding that ASCII is part of: what markup is looked for in, as bytes.
    def self.bytes(text)
      return text.encode(Encoding::UTF_8).b unless text.encoding.ascii_compatible?

      wide = WIDE[text.byteslice(0, 2).b]
      wide ? text.dup.force_encoding(wide).encode(Encoding::UTF_8).b : text.b
    end

    # The name of an encoding that may not be declared; nil where there is none.
    def self.unknown(bytes)
      name = bytes[0, 200][DECLARED, 1]
      name unless name.nil? || KNOWN.include?(name.downcase)
    end

    # The encoding of the string itself, where it is one of characters; nil where the bytes tell.
    def self.of(text)
      "UTF-8" if text.encoding == Encoding::UTF_8 && text.valid_encoding?
    end
  end
end
