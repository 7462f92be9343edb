# frozen_string_literal: true

module HubSante::Models::V0
  # Reads XML 1.0: no DTD, no entity but the five of XML itself, nothing fetched, bounded depth.
  module XmlText
    DEEPEST = 64
    TOO_DEEP = "/*#{"/*" * DEEPEST}"
    # Attributes of an element, declarations of namespaces among them: libxml2 compares each with every other.
    MOST_ATTRIBUTES = 100
    # Without libxml2's own bounds on texts; what they protect from needs a DTD, which is refused before it is read.
    OPTIONS = Nokogiri::XML::ParseOptions::NONET | Nokogiri::XML::ParseOptions::HUGE
    DOCTYPE = /\A(?:[^<]++|<\?(?:[^?]++|\?(?!>))*+\?>|<!--(?:[^-]++|-(?!->))*+-->)*+<!DOCTYPE/n
    # What the errors of libxml2 are (xmlParserErrors), as far as documents are wont to have them.
    REASONS = {
      4 => "it is empty", 5 => "something stands after the root element", 9 => "a character is none of XML",
      26 => "an entity is not declared", 38 => "an attribute has a `<` in it", 39 => "an attribute has no quotes",
      41 => "an attribute has no value", 42 => "an attribute stands twice", 68 => "a name is expected",
      73 => "a `>` is expected", 76 => "an end tag is not that of its element", 77 => "an element has no end",
      81 => "a byte is none of the encoding", 201 => "a prefix is not declared"
    }.freeze
    # What stands between two `<`, and the start of an element with its attributes.
    MARKUP = /<!--(?:[^-]++|-(?!->))*+-->|<!\[CDATA\[(?:[^\]]++|\](?!\]>))*+\]\]>|<\?(?:[^?]++|\?(?!>))*+\?>|<[^!?\/](?:[^"'<>]++|"[^"]*+"|'[^']*+')*+/n
    QUOTED = /"[^"]*+"|'[^']*+'/n

    # The root element. Raises {InvalidMessage} with the code `syntax`.
    def self.parse(text)
      text = Source.text(text)
      refuse("it is empty") if text.empty?
      check_text(text)
      document = document_of(text)
      check(document)
      document.root
    rescue Nokogiri::XML::SyntaxError => error
      refuse(reason(error))
    rescue EncodingError
      refuse("it has bytes that are none of its encoding")
    end

    def self.document_of(text)
      Nokogiri::XML::Document.parse(text, nil, XmlEncoding.of(text), OPTIONS)
    rescue ArgumentError
      refuse("it has a character that is none of XML")
    end

    # Refuses what libxml2 must not read.
    def self.check_text(text)
      bytes = XmlEncoding.bytes(text)
      unknown = XmlEncoding.unknown(bytes)
      refuse("the encoding #{unknown} is not accepted") if unknown
      refuse("a document type declaration is not accepted") if DOCTYPE.match?(bytes)
      refuse("an element has more than #{MOST_ATTRIBUTES} attributes") if attributes?(bytes)
    end

    # Whether an element has too many attributes; looks at markup only where there are as many signs.
    def self.attributes?(bytes)
      return false if bytes.count("=") <= MOST_ATTRIBUTES

      bytes.scan(MARKUP).any? do |markup|
        markup.length > MOST_ATTRIBUTES * 4 && !markup.start_with?("<!", "<?") && markup.scan(QUOTED).length > MOST_ATTRIBUTES
      end
    end

    def self.check(document)
      refuse("a document type declaration is not accepted") if document.internal_subset
      wrong = document.errors.find { |error| error.error? || error.fatal? }
      refuse(reason(wrong)) if wrong
      refuse("it is not XML 1.0") unless document.version == "1.0"
      refuse("it has no root element") unless document.root
      refuse("it has more than #{DEEPEST} levels") if document.at_xpath(TOO_DEEP)
    end

    # What libxml2 found, without its own words: they quote the text.
    def self.reason(error)
      "it is no XML: #{REASONS.fetch(error.code, "error #{error.code} of libxml2")} (line #{error.line} column #{error.column})"
    end

    def self.refuse(reason)
      raise InvalidMessage, [Problem.new("syntax", "$", reason[0, 200])], cause: nil
    end
    private_class_method :document_of, :reason, :check, :check_text, :attributes?, :refuse
  end
end
