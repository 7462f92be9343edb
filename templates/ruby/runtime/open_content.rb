# frozen_string_literal: true

module HubSante::Models::V0
  # Content of open objects, which no model describes: elements as hashes, lists and texts. Messages and
  # envelopes inside it are known by their names, so that their lists and numbers are read as such.
  module OpenContent
    NAME = /\A[\p{L}_][\p{L}\p{N}_.-]*\z/

    # What the JSON of an element would parse to.
    def self.value(element)
      known = known_message(element)
      return known if known
      return element.content unless element.element_children.any?

      element.element_children.each_with_object({}) { |child, hash| put(hash, child.node_name, value(child)) }
             .tap { |hash| lists(hash) }
    end

    # Adds a value; those of one name make a list.
    def self.put(hash, name, value)
      hash[name] = hash.key?(name) ? [*(hash[name].is_a?(Array) ? hash[name] : [hash[name]]), value] : value
    end

    # A message of this release that is right, read as such.
    def self.known_message(element)
      message = Messages.known?(element.node_name) && Messages.find(element.node_name)
      return unless message

      report = Report.new
      hash = XmlReader.new(report).object(element, message, element.namespace&.href, nil)
      message.read(hash, nil, report)
      hash if report.problems.empty?
    end

    # Whether the elements that a property was read from still say its value.
    def self.same?(sources, value)
      values = sources.map { |text| self.value(XmlText.parse(text)) }
      value == (values.length == 1 ? values.first : values)
    end

    # `content` of an envelope and `recipient` of a header are lists, of one value or several.
    def self.lists(hash, model = Model)
      { "distributionID" => "content", "messageId" => "recipient" }.each do |sign, list|
        next if !hash.key?(sign) || !hash.key?(list) || hash[list].is_a?(Array) || model.fields_by_wire.key?(list)

        hash[list] = [hash[list]]
      end
    end

    # The element's own text, with the namespaces that it needs.
    def self.source(element)
      text = element.canonicalize(Nokogiri::XML::XML_C14N_EXCLUSIVE_1_0)
      element.namespace ? text : text.sub(/\A<[^\s>\/]+/) { |start| "#{start} xmlns=\"\"" }
    end

    # Writes an unknown property as elements.
    def self.write(out, name, value)
      raise ConversionError, "#{name.inspect} is no name of an XML element" unless NAME.match?(name)

      value.is_a?(Array) ? value.each { |item| write_one(out, name, item) } : write_one(out, name, value)
    end

    def self.write_one(out, name, value)
      case value
      when Hash then out.element(name) { value.each { |key, item| write(out, key, item) } }
      when nil, Array then raise ConversionError, "#{name}: XML has no #{value.nil? ? "null" : "list of lists"}"
      else out.leaf(name, value.is_a?(String) ? Text.new([], nil).text(value) : value.to_s)
      end
    end
    private_class_method :known_message, :write_one
  end
end
