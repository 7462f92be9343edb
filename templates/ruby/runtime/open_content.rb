# frozen_string_literal: true

module HubSante::Models::V0
  # Free content, which no model describes: elements as JSON would have them. Elements of one name are a list, one
  # with elements is an object, any other a text; what XML alone cannot say is told by attributes ({Hints}).
  class OpenContent
    # What is wrong goes to `report`.
    def initialize(report)
      @report = report
    end

    # Elements as a hash of JSON values, below `holder`.
    def object(elements, holder)
      elements.group_by(&:node_name).to_h { |name, group| [name, property(group, [holder, name])] }
    end

    # The elements of one name, at `place`.
    def property(group, place)
      return value(group.first, place) unless group.length > 1 || Hints.of(group.first)["list"] == "one"

      group.each_with_index.map { |element, index| value(element, [place, index]) }
    end

    private

    def value(element, place)
      children = XmlReader.elements(element)
      return value_of_text(element, place) if children.nil? || children.empty?

      attributes(element, place)
      hinted_list?(element, children) ? list(children, place) : object(children, place)
    end

    def value_of_text(element, place)
      unless element.element_children.empty?
        @report.add("type", place, "object")
        return XmlReader::REFUSED
      end
      attributes(element, place)
      Hints.value(element)
    end

    def hinted_list?(element, children)
      Hints.of(element)["type"] == "array" && children.all? { |child| child.node_name == Hints::ITEM }
    end

    def list(items, place)
      items.each_with_index.map { |item, index| value(item, [place, index]) }
    end

    def attributes(element, place)
      element.attribute_nodes.each do |attribute|
        known = Hints.hint?(attribute) || XmlReader.usual?(attribute, element)
        @report.add("unknown", [place, "@#{attribute.node_name}"]) unless known
      end
    end
  end
end
