# frozen_string_literal: true

module HubSante::Transforms
  # The lines that are loaded or installed: which one a document comes from, which one it goes to.
  module Lines
    class << self
      # The registry of the lines. Raises KeyError where none is installed.
      def registry
        load_any unless defined?(HubSante::Models) && HubSante::Models.respond_to?(:for_release)
        HubSante::Models
      end

      # The line of a release, a line or a virtual host. Raises KeyError, or ArgumentError for anything else.
      def line_of(wanted)
        return registry.for_release(wanted) if wanted.is_a?(String)

        line = wanted.respond_to?(:line) ? wanted.line : wanted
        return line if line.is_a?(Module) && line.const_defined?(:RELEASE, false)

        raise ArgumentError, "a release, a line or a virtual host is wanted, not #{wanted.class}"
      end

      # The line of a message or an envelope. Raises ArgumentError where it is of none.
      def line_of_document(document)
        line = registry.lines.values.find { |item| document.is_a?(item::Message) || document.is_a?(item::Envelope) }
        line || raise(ArgumentError, "#{document.class} is no message of a line")
      end

      private

      def load_any
        names = Gem::Specification.stubs.map(&:name).grep(/\Ahubsante_models_v[0-9]+\z/)
        raise KeyError, "no line is installed: install hubsante_models_v…" if names.empty?

        require names.max_by { |name| name[/[0-9]+/].to_i }
      end
    end
  end
end
