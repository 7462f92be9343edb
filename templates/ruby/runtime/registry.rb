# frozen_string_literal: true

# Release lines side by side: each package adds its own; all of them have this same code.
module HubSante::Models
  # A release line behind a virtual host (DST): reads and builds the messages that it lets through.
  class VirtualHost
    # @return [String] such as `15-15_v2.0`
    attr_reader :name
    # @return [Module] the line, such as HubSante::Models::V2
    attr_reader :line
    # @return [Array<String>] the schemas that may travel, such as `RS-EDA`
    attr_reader :messages

    def initialize(name, line, messages)
      @name = name
      @line = line
      @messages = messages
      freeze
    end

    # As the line's `parse`; raises its MessageNotAllowed for a message that may not travel here.
    def parse(text, tolerant: false)
      checked(line.parse(text, tolerant: tolerant))
    end

    # As the line's `build`; raises its MessageNotAllowed.
    def build(content, **facts)
      checked(content)
      line.build(content, **facts)
    end

    # As the line's `acknowledge`; raises its MessageNotAllowed.
    def acknowledge(received, **facts)
      checked(line.acknowledge(received, **facts))
    end

    # A message or an envelope; raises the line's MessageNotAllowed where it may not travel here.
    def checked(received)
      contents = received.respond_to?(:messages) ? received.messages.map(&:content) : [received]
      refused = contents.map { |content| content.class.const_get(:SCHEMA) } - messages
      return received if refused.empty?

      hosts = line::VIRTUAL_HOSTS.select { |_, allowed| (refused - allowed).empty? }.keys
      raise line::MessageNotAllowed.new(name, refused.uniq, hosts)
    end
  end unless const_defined?(:VirtualHost, false)

  class << self
    # The lines that are loaded, by their number.
    def lines
      @lines ||= {}
    end

    # The line of a release, such as `for_release("2.0")`; loads its package where it is installed.
    # Raises KeyError where it is not.
    def for_release(version)
      number = version.to_s[/\A[0-9]+/] || raise(KeyError, "#{version.inspect} is no release")
      lines[number] || load_line(number) ||
        raise(KeyError, "no package for release #{version}; install hubsante_models_v#{number}")
    end

    # The virtual host of that name, with its line; raises KeyError.
    def for_vhost(name)
      lines_in_order.each do |line|
        messages = line::VIRTUAL_HOSTS[name]
        return VirtualHost.new(name, line, messages) if messages
      end
      raise KeyError, "no release at hand has the virtual host #{name.inspect}"
    end

    private

    # The lines that are loaded or installed, the latest first.
    def lines_in_order
      stubs = defined?(Gem::Specification) ? Gem::Specification.stubs : []
      installed = stubs.map { |stub| stub.name[/\Ahubsante_models_v([0-9]+)\z/, 1] }.compact
      numbers = (lines.keys | installed).sort_by { |number| -number.to_i }
      numbers.filter_map { |number| lines[number] || load_line(number) }
    end

    def load_line(number)
      require "hubsante_models_v#{number}"
      lines[number]
    rescue LoadError
      nil
    end
  end unless respond_to?(:for_release)
end
