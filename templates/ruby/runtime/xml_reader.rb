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
    # What EDXL-DE 2.0 gives its elements as their type.
    LINKS = { "edxlDistribution" => "extended", "descriptor" => "resource", "content" => "resource",
              "contentObject" => "resource" }.freeze
    # The value of an element that was refused whole: nothing more is said of it.
    REFUSED = Object.new.freeze
    # The value of elements where a text is expected, which no type takes.
    NO_TEXT = {}.freeze

    def initialize(report)
      @report = report
    end

    # The object of an element, all of whose elements are in `namespace`; its text where it has one.
    def object(element, model, namespace, place)
      children = XmlReader.elements(element)
      return element.content unless children

      hash = XmlHash.new
      attributes(element, hash, place) if attributes?(element)
      strangers = fields(children, model, namespace, hash, place)
      free_content(strangers, model, hash, place) unless strangers.empty?
      model.empty_lists.each { |name| hash[name] ||= [] }
      hash
    end

    # The value of an element that holds a text.
    def scalar(element, type, place)
      first = element.child
      plain = first.nil? || (first.next.nil? && first.text?) || element.element_children.empty?
      return NO_TEXT unless plain

      value = type.parse(element.content)
      attributes(element, XmlHash.new, place) if attributes?(element) && type.value?(value)
      value
    end

    # Refuses an element that is not in the namespace that it belongs to.
    # @return [Boolean] whether it may be read
    def namespace?(element, namespace, place)
      return true if element.namespace&.href == namespace

      @report.add("message", place)
      false
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

    # Whether any document may have an attribute: it says nothing of the message.
    def self.usual?(attribute, element)
      LOCATIONS.include?(name(attribute)) || link?(attribute, element)
    end

    # Whether an attribute is the type that EDXL-DE gives the element.
    def self.link?(attribute, element)
      name(attribute) == XLINK_TYPE && element.namespace&.href == EnvelopePart::NAMESPACE &&
        attribute.value == LINKS[element.node_name]
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

    # Reads the elements that are fields; those that are free content are left.
    def fields(children, model, namespace, hash, place)
      last = -1
      children.reject do |child|
        field = model.field_of_element(child, namespace)
        next unknown?(child, model, place) unless field

        put(hash, field, child, place, field.position < last)
        last = [last, field.position].max
      end
    end

    # Puts a value under its name, with others of that name where the field takes several.
    def put(hash, field, child, place, late)
      own = field.place(place)
      values = (hash[field.wire] ||= []) if field.repeats?
      own = [own, values.length] if values
      @report.add("order", own) if late
      if values
        values << field.element_value(child, own, self)
      elsif hash.key?(field.wire)
        @report.add("max-items", own, "1")
      else
        hash[field.wire] = field.element_value(child, own, self)
      end
    end

    # Whether an element has no place in an object, which is told; an open object has one for it.
    def unknown?(child, model, place)
      field = model.fields_by_element[child.node_name] || model.fields_by_wire[child.node_name]
      return false if field ? field.free? : model.open?

      @report.add("unknown", [place, field ? field.wire : child.node_name])
      true
    end

    def free_content(elements, model, hash, place)
      hash.update(OpenContent.new(@report).object(elements, place))
      elements.group_by(&:node_name).each do |name, group|
        field = model.fields_by_wire[name]
        hash[name] = field.open_value(hash[name]) if field
        hash.source[name] = OpenSource.new(group, hash[name])
      end
    end

    def attributes(element, hash, place)
      element.attribute_nodes.each do |attribute|
        @report.add("unknown", [place, "@#{attribute.node_name}"]) unless XmlReader.usual?(attribute, element)
        hash.source["xlink:type"] = attribute.value if XmlReader.link?(attribute, element)
      end
    end
  end
end
