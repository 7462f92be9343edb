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
    XLINK = "http://www.w3.org/1999/xlink"
    BLANK = /\A[\t\n\r ]*\z/

    def initialize(report)
      @report = report
    end

    # The object of an element, all of whose elements are in `namespace`; its text where it has one.
    def object(element, model, namespace, place)
      return element.content unless XmlReader.object?(element)

      hash = XmlHash.new
      attributes(element, model, hash, place)
      last = -1
      element.element_children.each do |child|
        field = model.field_of_element(child, namespace)
        next unknown(child, model, hash, place) unless field

        value_place = put(hash, field, child, place)
        @report.add("order", value_place) if field.position < last
        last = [last, field.position].max
      end
      OpenContent.lists(hash, model) if model.open?
      hash
    end

    # The value of an element that holds a text.
    def scalar(element, type, place)
      element.attribute_nodes.each { |attribute| no_attribute(attribute, place) }
      element.element_children.empty? ? type.parse(element.content) : OpenContent.value(element)
    end

    # Whether an element has nothing but elements in it.
    def self.object?(element)
      element.children.all? { |node| node.element? || !(node.text? || node.cdata?) || BLANK.match?(node.content) }
    end

    # The name that an element is known by: its namespace and its name.
    def self.name(element)
      [element.namespace&.href, element.node_name]
    end

    private

    # Puts a value under its name; several make a list, which the class refuses where it takes one.
    def put(hash, field, child, place)
      own = field.place(place)
      known = hash[field.wire]
      value_place = field.repeats? ? [own, known ? known.length : 0] : own
      value = field.element_value(child, value_place, self)
      if field.repeats?
        (hash[field.wire] ||= []) << value
      else
        hash[field.wire] = hash.key?(field.wire) ? [known, value].flatten(1) : value
      end
      value_place
    end

    def unknown(child, model, hash, place)
      name = child.node_name
      return @report.add("unknown", [place, name]) if !model.open? || model.fields_by_wire.key?(name)

      OpenContent.put(hash, name, OpenContent.value(child))
      (hash.source[name] ||= []) << OpenContent.source(child)
    end

    def attributes(element, model, hash, place)
      element.attribute_nodes.each do |attribute|
        if attribute.namespace&.href == XLINK && model <= EnvelopePart
          hash.source["xlink:#{attribute.node_name}"] = attribute.value
        elsif !model.open?
          no_attribute(attribute, place)
        end
      end
    end

    def no_attribute(attribute, place)
      @report.add("unknown", [place, "@#{attribute.node_name}"]) unless attribute.namespace&.href == XSI
    end
  end
end
