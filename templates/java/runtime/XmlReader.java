package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads objects of the model from XML; what does not fit is found, and reading goes on. */
final class XmlReader {
    private final XMLStreamReader reader;
    private final Findings findings;

    XmlReader(XMLStreamReader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
    }

    /** The object whose element has begun, its fields in {@code namespace}; {@code INVALID} where it holds a text. */
    Object object(ObjectType type, String namespace, Path path) throws XMLStreamException {
        int mark = findings.mark();
        Slots slots = new Slots(type);
        slots.fromXml = true;
        attributes(slots, "", path);
        StringBuilder text = new StringBuilder();
        int last = 0;
        boolean isTwice = false;
        while (XmlText.next(reader, text) == XMLStreamConstants.START_ELEMENT) {
            int index = type.indexOfElement(reader.getLocalName(), last);
            String found = XmlText.namespace(reader);
            if (index >= 0 && (found.equals(namespace) || type.field(index).hasNamespace())) {
                isTwice |= slots.values[index] != null && EnvelopedMessage.isRoot(type, index);
                field(slots, index, last, found, path);
                last = Math.max(last, index);
            } else {
                stranger(slots, EnvelopedMessage.isRoot(type, last), path);
            }
        }
        if (!XmlNames.isBlank(text)) {
            return findings.instead(mark, ErrorCode.TYPE, path, "object");
        }
        for (int index = 0; index < slots.values.length; index++) {
            if (slots.values[index] instanceof List<?> items) {
                slots.values[index] = Collections.unmodifiableList(items);
            }
        }
        HubObject object = type.create(slots);
        boolean isOne = !(object instanceof EnvelopedMessage message) || message.roots() == 1 && !isTwice;
        return isOne ? object : findings.instead(mark, ErrorCode.MESSAGE, path, "");
    }

    private void field(Slots slots, int index, int last, String namespace, Path path) throws XMLStreamException {
        Field field = slots.type.field(index);
        Path place = path.property(field.name());
        if (index < last) {
            findings.add(ErrorCode.ORDER, field.isList() ? place.item(size(slots.values[index])) : place);
        }
        if (field.xmlItem() != null) {
            wrapped(slots, index, namespace, place);
        } else if (field.isList()) {
            List<Object> items = items(slots, index);
            items.add(value(field, namespace, place.item(items.size())));
        } else if (slots.values[index] == null) {
            slots.put(index, value(field, namespace, place));
        } else {
            XmlText.skip(reader);
            findings.add(ErrorCode.MAX_ITEMS, place, "1");
        }
    }

    private void wrapped(Slots slots, int index, String namespace, Path place) throws XMLStreamException {
        Field field = slots.type.field(index);
        attributes(slots, field.name(), place);
        List<Object> items = items(slots, index);
        StringBuilder text = new StringBuilder();
        while (XmlText.next(reader, text) == XMLStreamConstants.START_ELEMENT) {
            if (reader.getLocalName().equals(field.xmlItem()) && XmlText.namespace(reader).equals(namespace)) {
                items.add(value(field, namespace, place.item(items.size())));
            } else {
                findings.add(ErrorCode.UNKNOWN, place.property(reader.getLocalName()));
                XmlText.skip(reader);
            }
        }
        if (!XmlNames.isBlank(text)) {
            findings.add(ErrorCode.TYPE, place, "list");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> items(Slots slots, int index) {
        if (slots.values[index] == null) {
            slots.put(index, new ArrayList<>());
        }
        return (List<Object>) slots.values[index];
    }

    private static int size(Object list) {
        return list instanceof List<?> items ? items.size() : 0;
    }

    private Object value(Field field, String namespace, Path path) throws XMLStreamException {
        if (field.isObject()) {
            if (!namespace.equals(field.namespaceIn(namespace))) {
                findings.add(ErrorCode.MESSAGE, path);
            }
            return object(field.objectType(), namespace, path);
        }
        attributes(null, "", path);
        StringBuilder text = new StringBuilder();
        boolean isText = true;
        while (XmlText.next(reader, text) == XMLStreamConstants.START_ELEMENT) {
            isText = false;
            XmlText.skip(reader);
        }
        Object value = isText ? scalar(field.scalar(), text.toString()) : null;
        if (value == null) {
            findings.add(ErrorCode.TYPE, path, Validator.nameOf(field.scalar()));
            return Slots.INVALID;
        }
        return value;
    }

    private static Object scalar(Scalar scalar, String text) {
        return switch (scalar) {
            case INTEGER -> Lexical.whole(text);
            case NUMBER -> Lexical.decimal(text);
            case BOOLEAN -> Lexical.bool(text);
            default -> text;
        };
    }

    private void stranger(Slots slots, boolean isLate, Path path) throws XMLStreamException {
        String name = reader.getLocalName();
        if (isLate) {
            findings.add(ErrorCode.ORDER, path.property(name));
        }
        if (slots.type.isOpen()) {
            slots.addOther(new OpenProperty(name, null, XmlText.element(reader)));
        } else {
            findings.add(ErrorCode.UNKNOWN, path.property(name));
            XmlText.skip(reader);
        }
    }

    /** Attributes are kept where the model leaves room for them; those of XML Schema are let be. */
    private void attributes(Slots slots, String owner, Path path) {
        if (reader.getAttributeCount() == 0) {
            return;
        }
        for (XmlAttribute attribute : XmlText.attributes(reader, owner)) {
            boolean isKept = slots != null
                    && (slots.type.keepsAttributes() || slots.type.defaultAttributes().contains(attribute.withoutPrefix()));
            if (isKept) {
                slots.attribute(attribute);
            } else if (!attribute.isSchemaLocation()) {
                findings.add(ErrorCode.UNKNOWN, path.property("@" + attribute.name()));
            }
        }
    }
}
