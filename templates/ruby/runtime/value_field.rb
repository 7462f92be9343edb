# frozen_string_literal: true

module HubSante::Models::V0
  # A field of whose values more is said than a workbook can: of several types, null, constants; or that XML has no name for.
  class ValueField < Field
    # `nullable` tells that null is a value, {NULL}; `only` are the constants, `free` that it is free content in XML.
    def initialize(*arguments, nullable: false, only: nil, free: false, **facts)
      super(*arguments, **facts)
      @type.extend(Constants).constants = only if only
      @type = Nullable.new(@type) if nullable
      @free = free
    end

    def free?
      @free
    end

    def element?(element, namespace)
      !@free && super
    end

    def read(value, holder, report)
      found = super
      value.nil? && !list? ? NULL : found
    end

    def dump(value)
      value.equal?(NULL) ? nil : super
    end

    # A list of one value, where XML had one element.
    def open_value(value)
      list? && !value.is_a?(Array) ? [value] : value
    end
  end

  # How the class of an object declares values of which more is said than a workbook can, and branches of which one
  # describes the object whole.
  module ValueSchema
    # What values of further properties are; nil for any.
    attr_reader :further

    # An object from parsed JSON, as {Schema#read}; checked against the branches, too.
    def read(data, place, report)
      found = super
      Union.accepted(data, @choice, @exclusive, place, report) if @choice && data.is_a?(Hash)
      found
    end

    private

    # Declares a field, as `attribute`.
    def value_attribute(name, wire, type, **facts)
      declare(ValueField.new(name, wire, type, fields.length, **facts))
    end

    # Declares the classes of which one describes the object; exactly one where `exclusive`.
    def choice(*classes, exclusive: false)
      @choice = classes.map { |finder| ObjectType.new(finder) }
      @exclusive = exclusive
    end

    # Declares what the values of further properties are.
    def further!(type)
      @further = type
    end

    # A value that one of the types accepts.
    def any_of(*types)
      Union.new(types, false)
    end

    # A value that exactly one of the types accepts.
    def one_of(*types)
      Union.new(types, true)
    end

    def list_of(type, **counts)
      ListOf.new(type, **counts)
    end

    def object(finder)
      ObjectType.new(finder)
    end

    def nullable(type)
      Nullable.new(type)
    end

    # A value of a kind: `:string`, `:integer`, `:number`, `:boolean`, or `:any`; one of the constants `only`.
    def value(kind, patterns: [], bounds: nil, only: nil)
      type = kind == :any ? AnyValue.new(patterns: patterns, bounds: bounds) : Field.scalar(kind, patterns, nil)
      type.extend(Bounded).bounds = Bounds.new(**bounds) if bounds && kind != :any
      type.extend(Constants).constants = only if only
      type
    end
  end
end
