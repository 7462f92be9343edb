# frozen_string_literal: true

module HubSante::Models::V0
  # The root of a message; `ROOT_ELEMENT` names it in JSON and in XML.
  class Message < Model
    class << self
      # Reads `{"<ROOT_ELEMENT>": {…}}`, or the object below it. With `tolerant`, unknown codes are kept
      # and told in `warnings`. Raises {InvalidMessage} with everything that is wrong.
      def from_json(text, tolerant: false)
        from_data(JsonText.parse(text), tolerant: tolerant)
      end

      # Reads what `JSON.parse` gives, or a framework for a body in JSON (keys are texts or symbols); as {from_json}.
      def from_h(data, tolerant: false)
        Plain.check_depth(data)
        from_data(Plain.of(data), tolerant: tolerant)
      end

      # Reads the message's XML element; as {from_json}.
      def from_xml(text, tolerant: false)
        from_root(XmlText.parse(text), tolerant: tolerant)
      end

      # A valid message with every field, a new object each time; the same in each call. Raises {KeyError} where the
      # specifications give too few examples.
      def sample
        from_data(JsonText.parse(sample_text("")), rooted: true)
      end

      # A valid message with its required fields alone, as {sample}.
      def minimal
        from_data(JsonText.parse(sample_text(".minimal")), rooted: true)
      end

      # Reads parsed JSON; `rooted` tells whether it has the root element, which is found out where it does not.
      # @private
      def from_data(data, tolerant: false, rooted: nil)
        rooted = rooted?(data) if rooted.nil?
        report = Report.new(tolerant: tolerant, document: data, root: rooted ? nil : self::ROOT_ELEMENT)
        return finish(read(data, nil, report), report) unless rooted

        (data.keys - [self::ROOT_ELEMENT]).each { |key| report.add("unknown", [nil, key]) }
        finish(read(data[self::ROOT_ELEMENT], [nil, self::ROOT_ELEMENT], report), report)
      end

      # @private
      def from_root(element, tolerant: false)
        raise InvalidMessage, [Problem.new("message", "$")] unless element.node_name == self::ROOT_ELEMENT

        report = Report.new(tolerant: tolerant)
        place = [nil, self::ROOT_ELEMENT]
        reader = XmlReader.new(report)
        right = reader.namespace?(element, self::NAMESPACE, place)
        data = right ? from_element(element, place, reader) : nil
        report.about({ self::ROOT_ELEMENT => data })
        finish(right ? read(data, place, report) : nil, report)
      end

      private

      def sample_text(ending)
        raise KeyError, "#{name} has no sample" unless const_defined?(:SAMPLE)

        File.read(File.join(__dir__, "..", "samples", "#{self::SAMPLE}#{ending}.json"), encoding: Encoding::UTF_8)
      end

      # Whether the root element is around the object. Where the object has a field of that name, it is where it stands alone
      # and holds an object.
      def rooted?(data)
        root = self::ROOT_ELEMENT
        return false unless data.is_a?(Hash) && data.key?(root)

        !fields_by_wire.key?(root) || (data.size == 1 && data[root].is_a?(Hash))
      end
    end

    # The message as JSON, below its root element; with `root: false`, the object only, as within a list or hash of
    # the user's own and in all that a framework writes (they give arguments: a state of the generator, options).
    # Raises {ConversionError} for a value that JSON does not have.
    def to_json(state = nil, root: nil, **options)
      root = state.nil? && options.empty? if root.nil?
      JsonText.generate(root ? { self.class::ROOT_ELEMENT => to_h } : to_h, state)
    end

    # What stands at a path, such as a problem's, as JSON has it; nil where there is nothing. The path may start below
    # the root element, as problems of the object alone have it.
    def at(path)
      below = ![nil, self.class::ROOT_ELEMENT].include?(Paths.steps(path).first)
      Paths.at(below ? to_h : { self.class::ROOT_ELEMENT => to_h }, path)
    end

    # The message as an XML document. Raises {ConversionError} where XML cannot carry a value.
    def to_xml
      out = XmlWriter.new
      write_element(out, self.class::ROOT_ELEMENT, self.class::NAMESPACE)
      out.to_s
    end

    # Writes what {to_xml} gives to a stream, as bytes.
    def write_xml(stream)
      stream.write(to_xml.b)
    end

    private

    def root_place
      [nil, self.class::ROOT_ELEMENT]
    end
  end
end
