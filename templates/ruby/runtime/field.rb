# frozen_string_literal: true

module HubSante::Models::V0
  # A field of a class: its names, its type and how many values it takes.
  class Field
    TYPES = { integer: WholeNumber, number: RealNumber, boolean: Truth }.freeze

    # @return [Symbol] the attribute
    attr_reader :name
    # @return [Symbol] its instance variable
    attr_reader :variable
    # @return [String] the balise: the JSON property, and the XML element unless `xml_name` differs
    attr_reader :wire
    # @return [Integer]
    attr_reader :min
    # @return [Integer, nil] nil for « n »
    attr_reader :max
    attr_reader :type, :xml_name, :position

    # `list` and `required` are told where `min` and `max` do not say it; `unique` that the values of a list differ.
    def initialize(name, wire, type, position, min: 0, max: 1, list: max != 1, required: min.positive?, unique: false,
                   patterns: [], codes: nil, bounds: nil, xml_name: wire, xml_namespace: nil)
      @name = name
      @variable = :"@#{name}"
      @wire = wire.freeze
      @type = type_for(type, patterns, codes)
      @type.extend(Bounded).bounds = Bounds.new(**bounds) if bounds
      @position = position
      @min = min
      @max = max
      @list = list
      @required = required
      @unique = unique
      @xml_name = xml_name
      @xml_namespace = xml_namespace
    end

    # The type of a text, a number or a boolean.
    def self.scalar(kind, patterns, codes)
      kind == :string ? Text.new(patterns, codes) : TYPES.fetch(kind).new(codes)
    end

    # Whether the field is free content in XML.
    def free?
      false
    end

    # Whether the field holds several values.
    def list?
      @list
    end

    def required?
      @required
    end

    # The value of a JSON property, checked; `holder` is the place of the object.
    def read(value, holder, report)
      place = [holder, @wire]
      return @type.read(value, place, report) unless @list
      return report.add("type", place, "array") unless value.is_a?(Array)

      report.add("min-items", place, @min.to_s) if value.length < @min
      report.add("max-items", place, @max.to_s) if @max && value.length > @max
      values = value.each_with_index.map { |item, index| @type.read(item, [place, index], report) }
      report_repeated(value, place, report) if @unique && report.clean?
      values
    end

    # The value as JSON has it.
    def dump(value)
      value.is_a?(Array) ? value.map { |item| @type.dump(item) } : @type.dump(value)
    end

    # A value that the user gives, as the object holds it.
    def coerce(value)
      value.is_a?(Array) ? value.map { |item| @type.coerce(item) } : @type.coerce(value)
    end

    # Whether its values are elements one after the other.
    def repeats?
      @list
    end

    # Whether an element, found in an object whose elements are in `namespace`, is of this field. One that has
    # a namespace of its own is known by its name, and told where it is in another.
    def element?(element, namespace)
      @xml_namespace ? true : element.namespace&.href == namespace
    end

    # Where the field is, in an object at `holder`.
    def place(holder)
      [holder, @wire]
    end

    # The value of one element, as its JSON would parse to.
    def element_value(element, place, reader)
      return XmlReader::REFUSED if @xml_namespace && !reader.namespace?(element, @xml_namespace, place)

      @type.element_value(element, place, reader)
    end

    # Writes the elements of the field's value.
    def write_elements(out, value)
      values = @list && value.is_a?(Array) ? value : [value]
      values.each { |item| @type.write_element(out, @xml_name, item, @xml_namespace) }
    end

    private

    # Notes the first value of a list that stands there already; 1.0 is 1 (JSON Schema draft-07, 4.2.3).
    def report_repeated(values, place, report)
      index = Plain.again(values)
      report.repeated([place, index]) if index
    end

    def type_for(type, patterns, codes)
      return ObjectType.new(type) if type.respond_to?(:call)

      type.is_a?(Symbol) ? Field.scalar(type, patterns, codes) : type
    end
  end
end
