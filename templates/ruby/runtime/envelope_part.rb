# frozen_string_literal: true

module HubSante::Models::V0
  # An object of the EDXL-DE envelope (OASIS EDXL-DE 2.0, as far as the hub uses it). Its attributes of
  # XLink are kept as they came in XML; otherwise they are those of the standard.
  class EnvelopePart < Model
    NAMESPACE = "urn:oasis:names:tc:emergency:EDXL:DE:2.0"
    XLINK_TYPE = nil

    private

    def xml_attributes
      given = @xml_source ? @xml_source.select { |name, _| name.start_with?("xlink:") } : nil
      given || (self.class::XLINK_TYPE ? { "xlink:type" => self.class::XLINK_TYPE } : {})
    end
  end

  # The recipient's address, in a scheme.
  class ExplicitAddress < EnvelopePart
    attribute :explicit_address_scheme, "explicitAddressScheme", :string, min: 1
    attribute :explicit_address_value, "explicitAddressValue", :string, min: 1
  end

  # The language of the message, and its recipient.
  class Descriptor < EnvelopePart
    XLINK_TYPE = "resource"

    attribute :language, "language", :string, min: 1
    attribute :explicit_address, "explicitAddress", -> { ExplicitAddress }, min: 1
  end

  # Holds the message.
  class EmbeddedContent < EnvelopePart
    open!
    attribute :message, "message", -> { Payload }, min: 1, xml_namespace: HEADER_NAMESPACE
  end

  # Content of the message's own format (`jsonContent`; `contentXML` in XML).
  class FormattedContent < EnvelopePart
    open!
    attribute :embedded_content, "embeddedJsonContent", -> { EmbeddedContent }, min: 1, xml_name: "embeddedXMLContent"
  end

  # One content of an envelope.
  class ContentObject < EnvelopePart
    XLINK_TYPE = "resource"

    open!
    attribute :formatted_content, "jsonContent", -> { FormattedContent }, min: 1, xml_name: "contentXML"
  end

  # The XML element that holds the contents; JSON has a list in its place.
  class ContentList < EnvelopePart
    XLINK_TYPE = "resource"

    # Contents stand at the place of the list itself: `$.content[0]`.
    class Items < Field
      def place(holder)
        holder
      end
    end

    fields << Items.new(:items, "contentObject", -> { ContentObject }, 0, max: nil)
    attr_accessor :items
  end

  # The contents of an envelope read from XML, with the attributes of the element that held them.
  class XmlList < Array
    attr_accessor :source

    def self.of(values, source)
      new(values).tap { |list| list.source = source }
    end
  end

  # The field `content` of an envelope.
  class ContentField < Field
    def repeats?
      false
    end

    def read(value, holder, report)
      values = super
      value.is_a?(XmlList) ? XmlList.of(values, value.source) : values
    end

    def element_value(element, place, reader)
      data = reader.object(element, ContentList, EnvelopePart::NAMESPACE, place)
      data.is_a?(XmlHash) ? XmlList.of(data["contentObject"] || [], data.source) : data
    end

    def write_elements(out, value)
      list = ContentList.new(items: value)
      list.instance_variable_set(:@xml_source, value.source) if value.is_a?(XmlList)
      list.write_element(out, "content")
    end
  end
end
