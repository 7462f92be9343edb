# frozen_string_literal: true

module HubSante::Models::V0
  # What an attribute is whose value is null on the wire: nil says that it is absent. There is one, {NULL}.
  class Null
    private_class_method :new

    # It stays the one that it is: for `Marshal`, `dup` and `clone`.
    def self._load(_text)
      NULL
    end

    def _dump(_depth)
      ""
    end

    def dup
      self
    end

    def clone(**)
      self
    end

    def inspect
      "NULL"
    end
    alias to_s inspect

    # As JSON has it.
    def as_json(*)
      nil
    end

    def to_json(*)
      "null"
    end
  end

  # Null on the wire, where the model allows it.
  NULL = Null.__send__(:new).freeze
end
