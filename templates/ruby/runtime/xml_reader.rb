# frozen_string_literal: true

module HubSante::Models::V0
  # An object read from XML: the hash that its JSON would give, and what only XML has.
  class XmlHash < Hash
    # Attributes of an element of the envelope, and the text of unknown elements, by name.
    def source
      @source ||= {}
    end

    def with_source(source)
      @source = source
      self
    end
  end

  # Turns elements into what their JSON would parse to, led by the fields of a class. What is no value of
  # its type is left for the class to refuse; elements that are unknown or out of place are reported here.
  class XmlReader
    XSI = "http://www.w3.org/2001/XMLSchema-instance"
    LOCATIONS = [[XSI, "schemaLocation"], [XSI, "noNamespaceSchemaLocation"]].freeze
    XLINK_TYPE = ["http://www.w3.org/1999/xlink", "type"].freeze
    JSON_NAMES = { "contentXML" => "jsonContent", "embeddedXMLContent" => "embeddedJsonContent" }.freeze

    def initialize(report)
      @report = report
    end

    # The object of an element, all of whose elements are in `namespace`; its text where it has one.
    def object(element, model, namespace, place)
      children = XmlReader.elements(element)
      return element.content unless children

      hash = XmlHash.new
      attributes(element, model, hash, place) if attributes?(element)
      last = -1
      children.each do |child|
        field = model.field_of_element(child, namespace)
        next unknown(child, model, hash, place) unless field

        @report.add("order", field.place(place)) if field.position < last
        put(hash, field, child, place)
        last = [last, field.position].max
      end
      OpenContent.lists(hash, model) if model.open?
      hash
    end

    # The value of an element that holds a text.
    def scalar(element, type, place)
      element.attribute_nodes.each { |attribute| no_attribute(attribute, place) } if attributes?(element)
      first = element.child
      plain = first.nil? || (first.next.nil? && first.text?) || element.element_children.empty?
      plain ? type.parse(element.content) : OpenContent.value(element)
    end

    # Tells where an element is not in the namespace that it belongs to; what is in it is read all the same.
    def check_namespace(element, namespace, place)
      @report.add("message", place) unless element.namespace&.href == namespace
    end

    # Tells of an element that no rule puts where it is.
    def misplaced(place)
      @report.add("order", place)
    end

    # The elements in an element; nil where it has a text that is not blank.
    def self.elements(element)
      found = []
      node = element.child
      while node
        return if (node.text? || node.cdata?) && !node.blank?

        found << node if node.element?
        node = node.next
      end
      found
    end

    # The name that an element is known by: its namespace and its name.
    def self.name(element)
      [element.namespace&.href, element.node_name]
    end

    private

    # Whether the document has any attribute; most messages have none.
    def attributes?(element)
      @attributes = !element.document.at_xpath("//@*").nil? if @attributes.nil?
      @attributes
    end

    # Puts a value under its name, with others of that name where the field takes several.
    def put(hash, field, child, place)
      own = field.place(place)
      if field.repeats?
        values = (hash[field.wire] ||= [])
        values << field.element_value(child, [own, values.length], self)
      elsif hash.key?(field.wire)
        @report.add("max-items", own, "1")
      else
        hash[field.wire] = field.element_value(child, own, self)
      end
    end

    def unknown(child, model, hash, place)
      name = json_name(child)
      return @report.add("unknown", [place, name]) if !model.open? || model.fields_by_wire.key?(name)

      OpenContent.put(hash, name, OpenContent.value(child))
      (hash.source[name] ||= []) << OpenContent.source(child)
    end

    # Elements of the envelope are told by their names in JSON.
    def json_name(element)
      namespace, name = XmlReader.name(element)
      namespace == EnvelopePart::NAMESPACE ? JSON_NAMES.fetch(name, name) : name
    end

    def attributes(element, model, hash, place)
      element.attribute_nodes.each do |attribute|
        if XmlReader.name(attribute) == XLINK_TYPE && model <= EnvelopePart
          hash.source["xlink:type"] = attribute.value
        else
          no_attribute(attribute, place)
        end
      end
    end

    def no_attribute(attribute, place)
      @report.add("unknown", [place, "@#{attribute.node_name}"]) unless LOCATIONS.include?(XmlReader.name(attribute))
    end
  end
end
