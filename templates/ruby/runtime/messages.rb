# frozen_string_literal: true

module HubSante::Models::V0
  # The messages of the release, found by their root elements; each is loaded when first used.
  module Messages
    # Whether the release has a message of that root element.
    def self.known?(root)
      MESSAGES.key?(root)
    end

    # The class of a message, by its root element; raises KeyError.
    def self.find(root)
      _, namespace, name = MESSAGES.fetch(root)
      HubSante::Models::V0.const_get(namespace, false).const_get(name, false)
    end

    # The class of a message, or of the header, by the name of its schema (« RS-EDA »); raises KeyError.
    def self.of_schema(schema)
      return header if header::SCHEMA == schema

      root, = MESSAGES.find { |_, (name, _, _)| name == schema }
      find(root || raise(KeyError, "no schema #{schema.inspect} in release #{RELEASE}"))
    end

    # Every message class, in the order of the release.
    def self.all
      MESSAGES.each_key.map { |root| find(root) }
    end

    # The class of the RC-DE header.
    def self.header
      HubSante::Models::V0.const_get(HEADER.first, false).const_get(HEADER.last, false)
    end

    # The one message that an object holds, or nil where it holds none or several.
    def self.within(keys)
      roots = keys.select { |key| known?(key) }
      find(roots.first) if roots.length == 1
    end
  end
end
