# frozen_string_literal: true

module HubSante::Transforms
  # Encodings of Ruby's strings that say nothing of the text, or that it is UTF-8.
  BYTES = [Encoding::UTF_8, Encoding::BINARY, Encoding::US_ASCII].freeze
  private_constant :BYTES

  class << self
    # A message or an envelope, or a text of JSON or XML (bytes, a stream), as one of another release.
    #
    # `to` is a release (`"3.0"`), a line or a virtual host; so is `from`, the line that a text comes from. `message` names
    # a message of the same release that the document becomes (`"RS-EDA"`). A text is transformed in the order of its own
    # keys, an object in that of the model. With `best_effort` an object that lacks a
    # required value is left out, instead of refusing the message.
    # Raises KeyError where a release is not installed, or has no table to the other one, and ArgumentError where the
    # document is of no line.
    # @return [Result]
    def transform(document, to:, message: nil, from: nil, best_effort: false)
      document = document.read || "" if document.respond_to?(:read)
      unless document.is_a?(String)
        return carry(document.to_json, Lines.line_of_document(document), to, message, best_effort)
      end
      raise ArgumentError, "the line that the text comes from is wanted: from: …" unless from

      carry(document, from, to, message, best_effort)
    end

    # The line of a release, such as `for_release("3.0")`. Raises KeyError where it is not installed.
    def for_release(version)
      Lines.registry.for_release(version)
    end

    # The virtual host of that name, with its line. Raises KeyError.
    def for_vhost(name)
      Lines.registry.for_vhost(name)
    end

    private

    def carry(text, from, to, message, best_effort)
      line = Lines.line_of(from)
      target = Target.new(to)
      received = received(text, from, line)
      return Result.new(nil, errors: received) if received.is_a?(Array)

      json = json(text) || received.to_json
      return target.tap { target.check(json) }.result if line::RELEASE == target.line::RELEASE && !message

      numbers = Numbers.new(line::Decimal)
      table = Table.find(line::RELEASE, target.line::RELEASE, message, numbers)
      job = Job.new(table, numbers, best_effort) { |written| target.check(written) }
      job.run(numbers.read(json), received.is_a?(line::Envelope))
      target.result(job)
    end

    # The document of a text, or its problems.
    def received(text, from, line)
      from.respond_to?(:parse) ? from.parse(text) : line.parse(text)
    rescue line::InvalidMessage, line::MessageNotAllowed => error
      error.problems
    end

    # The text in UTF-8 where it is JSON; nil where it is XML.
    def json(text)
      text = BYTES.include?(text.encoding) ? text.dup.force_encoding(Encoding::UTF_8) : text.encode(Encoding::UTF_8)
      text = text.delete_prefix("\u{feff}")
      text if text.valid_encoding? && text.match?(/\A[ \t\r\n]*\{/)
    rescue EncodingError
      nil
    end
  end
end
