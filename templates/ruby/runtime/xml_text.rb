# frozen_string_literal: true

module HubSante::Models::V0
  # Reads XML 1.0: no DTD, no entity but the five of XML itself, nothing fetched, bounded depth.
  module XmlText
    DEEPEST = 64
    TOO_DEEP = "/*#{"/*" * DEEPEST}"
    OPTIONS = Nokogiri::XML::ParseOptions::NONET

    # The root element. Raises {InvalidMessage} with the code `syntax`.
    def self.parse(text)
      refuse("it is empty") if text.empty?
      document = Nokogiri::XML::Document.parse(text, nil, nil, OPTIONS)
      check(document)
      document.root
    rescue Nokogiri::XML::SyntaxError, ArgumentError, EncodingError => error
      refuse(error.message.scrub("?"))
    end

    def self.check(document)
      refuse("a document type declaration is not accepted") if document.internal_subset
      wrong = document.errors.find { |error| error.error? || error.fatal? }
      refuse(wrong.message) if wrong
      refuse("it has no root element") unless document.root
      refuse("it has more than #{DEEPEST} levels") if document.at_xpath(TOO_DEEP)
    end

    def self.refuse(reason)
      raise InvalidMessage, [Problem.new("syntax", "$", reason[0, 200])]
    end
    private_class_method :check, :refuse
  end
end
