# frozen_string_literal: true

module HubSante::Models::V0
  # What every error of this package is; those of every release line are an ArgumentError.
  class Error < ArgumentError; end

  # A text is not a message that this release accepts; `problems` says all that is wrong.
  class InvalidMessage < Error
    # @return [Array<Problem>] by path, then code
    attr_reader :problems

    def initialize(problems)
      @problems = problems
      super()
    end

    # What is wrong, in English; made when it is asked for, as there may be many problems.
    def to_s
      problems.map(&:en).join(" ")
    end
  end

  # A value that the other format cannot carry, such as a control character in XML.
  class ConversionError < Error; end

  # Message types that the virtual host does not allow (DST).
  class MessageNotAllowed < Error
    # @return [String] the virtual host
    attr_reader :host
    # @return [Array<String>] the schemas that it refuses
    attr_reader :messages
    # @return [Array<String>] the virtual hosts of the release that allow all of them
    attr_reader :hosts

    def initialize(host, messages, hosts)
      @host = host
      @messages = messages
      @hosts = hosts
      super()
    end

    # @return [Array<Problem>] what is not allowed, of the whole document
    def problems
      [HostProblem.new(host, messages, hosts)]
    end

    # What is not allowed, in French.
    def fr
      problems.first.fr
    end

    # What is not allowed, in English.
    def en
      problems.first.en
    end
    alias to_s en
  end
end
