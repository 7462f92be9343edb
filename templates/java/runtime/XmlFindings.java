package fr.gouv.esante.hub.models.line;

import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Finds what JSON could not say of a document of XML: attributes, and texts beside elements in free content. */
final class XmlFindings {
    private final Findings findings;

    XmlFindings(Findings findings) {
        this.findings = findings;
    }

    /** Keeps an attribute that the envelope's type has; those of XML Schema are let be, others are unknown. */
    void attributes(XMLStreamReader reader, Slots slots, String owner, Path path) {
        if (reader.getAttributeCount() == 0) {
            return;
        }
        for (XmlAttribute attribute : XmlText.attributes(reader, owner)) {
            if (slots != null && slots.type.defaultAttributes().contains(attribute.withoutPrefix())) {
                slots.attribute(attribute);
            } else if (!attribute.isSchemaLocation()) {
                unknown(attribute, path);
            }
        }
    }

    /** What is wrong with the free content of an object. */
    void others(Slots slots, Path path) {
        if (slots.others != null) {
            elements(slots.others.stream().map(OpenProperty::xml).toList(), path);
        }
    }

    /** What is wrong with free content: elements of an object. */
    void elements(List<XmlElement> elements, Path path) {
        OpenXml.groups(elements).forEach((name, group) -> {
            Path place = path.property(name);
            if (OpenXml.isList(group)) {
                items(group, place);
            } else {
                element(group.get(0), place);
            }
        });
    }

    private void items(List<XmlElement> items, Path path) {
        for (int item = 0; item < items.size(); item++) {
            element(items.get(item), path.item(item));
        }
    }

    private void element(XmlElement element, Path path) {
        List<XmlElement> children = element.elements();
        if (!children.isEmpty() && !XmlNames.isBlank(element.text())) {
            findings.add(ErrorCode.TYPE, path, "object");
            return;
        }
        for (XmlAttribute attribute : element.attributes()) {
            boolean isKnown = attribute.isSchemaLocation()
                    || OpenXml.isHint(attribute)
                    || attribute.isXlinkOf(element.namespace(), element.name());
            if (!isKnown) {
                unknown(attribute, path);
            }
        }
        if (OpenXml.isListOfItems(element, children)) {
            items(children, path);
        } else {
            elements(children, path);
        }
    }

    private void unknown(XmlAttribute attribute, Path path) {
        findings.add(ErrorCode.UNKNOWN, path.property("@" + attribute.name()));
    }
}
