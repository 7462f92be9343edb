# frozen_string_literal: true

module HubSante::Models::V0
  # What is known of a problem; unlike its text, it has the value that was refused, and the codes nearest to it, each with
  # its label. `inspect` shows neither.
  Details = Struct.new(:label, :path, :value, :list, :title, :nearest, keyword_init: true) do
    def inspect
      "#<#{self.class} #{path}>"
    end
    alias_method :to_s, :inspect
  end

  # One problem of a message: its code, the path of what is wrong, texts in French and English.
  class Problem
    # @return [String]
    attr_reader :code, :path, :detail

    # `report` has the document that was read, for {details}.
    def initialize(code, path, detail = "", report = nil)
      @code = code
      @path = path
      @detail = detail
      @report = report
      freeze
    end

    # The problem in French.
    def fr
      subject.text(code, 0)
    end

    # The problem in English.
    def en
      subject.text(code, 1)
    end

    alias to_s en

    # What is known of the problem, the refused value among it.
    # @return [Details]
    def details
      found = subject
      field = found.field if code == "code"
      value = Paths.at(@report&.document, path)
      value = nil if value.equal?(XmlReader::REFUSED)
      Details.new(label: found.label, path: found.path, value: value, list: field&.list.to_s, title: field&.title.to_s,
                  nearest: field && value.is_a?(String) ? Nearest.among(value, codes_of(field)) : [])
    end

    # Code and path: what two packages, or two languages, may be compared by.
    def to_a
      [code, path]
    end

    def ==(other)
      other.is_a?(Problem) && to_a == other.to_a
    end
    alias eql? ==

    def hash
      to_a.hash
    end

    def inspect
      "#<#{self.class} #{code} #{path}>"
    end

    private

    def subject
      Subject.new(path, @report&.root)
    end

    def codes_of(field)
      return field.codes.map { |code| [code, code] } if field.list.empty?

      Codes.const_get(CODE_LISTS.fetch(field.list)).map { |item| [item.code, item.label] }
    end
  end

  # That a virtual host does not allow messages.
  class HostProblem < Problem
    def initialize(host, messages, hosts)
      @key = hosts.empty? ? "host.none" : "host"
      @values = { host: host, messages: messages.join(", "), hosts: hosts.join(", ") }
      super("message", "$")
    end

    # The problem in French.
    def fr
      Words.text(@key, 0, @values)
    end

    # The problem in English.
    def en
      Words.text(@key, 1, @values)
    end
    alias to_s en
  end
end
