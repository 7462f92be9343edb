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
    private final Headless headless;
    private final XmlFindings strange;
    private final Forms forms = new Forms();

    XmlReader(XMLStreamReader reader, Findings findings, Headless headless) {
        this.reader = reader;
        this.findings = findings;
        this.headless = headless;
        this.strange = new XmlFindings(findings);
    }

    /** The object whose element has begun, its fields in {@code namespace}; {@code UNREAD} where it holds a text. */
    Object object(ObjectType type, String namespace, Path path) throws XMLStreamException {
        int mark = findings.mark();
        Slots slots = new Slots(type);
        slots.fromXml = true;
        strange.attributes(reader, slots, "", path);
        StringBuilder text = new StringBuilder();
        int last = 0;
        boolean isTwice = false;
        List<XmlElement> free = new ArrayList<>();
        while (XmlText.next(reader, text) == XMLStreamConstants.START_ELEMENT) {
            int index = type.indexOfElement(reader.getLocalName(), last);
            String found = XmlText.namespace(reader);
            if (index >= 0 && type.field(index).isFree()) {
                free.add(XmlText.element(reader));
            } else if (index >= 0 && (found.equals(namespace) || type.field(index).hasNamespace())) {
                isTwice |= slots.values[index] != null && EnvelopedMessage.isRoot(type, index);
                field(slots, index, last, found, path);
                last = Math.max(last, index);
            } else {
                stranger(slots, index, path);
            }
        }
        if (!XmlNames.isBlank(text)) {
            return findings.instead(mark, ErrorCode.TYPE, path, "object");
        }
        strange.others(slots, path);
        strange.elements(free, path);
        OpenXml.groups(free).forEach((name, group) -> free(slots, type.indexOf(name, 0), group, path.property(name)));
        for (int index : type.emptyLists()) {
            items(slots, index);
        }
        HubObject object = created(slots);
        boolean isOne = !(object instanceof EnvelopedMessage message) || message.roots() == 1 && !isTwice;
        return isOne ? object : findings.instead(mark, ErrorCode.MESSAGE, path, "");
    }

    /** The value of a field that XML carries as free content. */
    private void free(Slots slots, int index, List<XmlElement> group, Path path) {
        Field field = slots.type.field(index);
        Object value = OpenXml.read(group);
        Object listed = field.isList() && !(value instanceof List) ? List.of(value) : value;
        slots.put(index, new TreeReader(forms, findings).member(field, listed, path));
    }

    private static HubObject created(Slots slots) {
        for (int index = 0; index < slots.values.length; index++) {
            if (slots.values[index] instanceof List<?> items && slots.type.field(index).isList()) {
                slots.values[index] = Collections.unmodifiableList(items);
            }
        }
        return slots.type.create(slots);
    }

    private void field(Slots slots, int index, int last, String namespace, Path path) throws XMLStreamException {
        Field field = slots.type.field(index);
        boolean isList = field.isList() && field.xmlItem() == null;
        List<Object> items = isList ? items(slots, index) : null;
        Path place = path.property(field.name());
        place = isList ? place.item(items.size()) : place;
        if (index < last) {
            findings.add(ErrorCode.ORDER, place);
        }
        if (isList) {
            items.add(value(field, namespace, place));
        } else if (slots.values[index] == null) {
            slots.put(index, field.xmlItem() == null ? value(field, namespace, place) : wrapped(slots, field, place));
        } else {
            XmlText.skip(reader);
            findings.add(ErrorCode.MAX_ITEMS, place, "1");
        }
    }

    /** The values of a field whose elements stand in one of their own. */
    private Object wrapped(Slots slots, Field field, Path place) throws XMLStreamException {
        int mark = findings.mark();
        strange.attributes(reader, slots, field.name(), place);
        String namespace = XmlText.namespace(reader);
        List<Object> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (XmlText.next(reader, text) == XMLStreamConstants.START_ELEMENT) {
            if (reader.getLocalName().equals(field.xmlItem()) && XmlText.namespace(reader).equals(namespace)) {
                items.add(value(field, namespace, place.item(items.size())));
            } else {
                findings.add(ErrorCode.UNKNOWN, place.property(reader.getLocalName()));
                XmlText.skip(reader);
            }
        }
        return XmlNames.isBlank(text) ? items : findings.instead(mark, ErrorCode.TYPE, place, "list");
    }

    @SuppressWarnings("unchecked")
    private static List<Object> items(Slots slots, int index) {
        if (slots.values[index] == null) {
            slots.put(index, new ArrayList<>());
        }
        return (List<Object>) slots.values[index];
    }

    private Object value(Field field, String namespace, Path path) throws XMLStreamException {
        if (!field.isObject()) {
            return scalar(field.scalar(), path);
        }
        if (!namespace.equals(field.namespaceIn(namespace))) {
            XmlText.skip(reader);
            findings.add(ErrorCode.MESSAGE, path);
            return Slots.INVALID;
        }
        ObjectType type = field.objectType();
        return type == EnvelopedMessage.TYPE ? holder(namespace, path) : object(type, namespace, path);
    }

    private Object holder(String namespace, Path path) throws XMLStreamException {
        ObjectType type = headless.next();
        int number = headless.number();
        Object value = object(type, namespace, path);
        if (value instanceof EnvelopedMessage message && message.isMisread()) {
            headless.found(number);
        }
        return value;
    }

    private Object scalar(Scalar scalar, Path path) throws XMLStreamException {
        int mark = findings.mark();
        strange.attributes(reader, null, "", path);
        StringBuilder text = new StringBuilder();
        boolean isText = true;
        while (XmlText.next(reader, text) == XMLStreamConstants.START_ELEMENT) {
            isText = false;
            XmlText.skip(reader);
        }
        Object value = isText ? Lexical.of(scalar, text.toString()) : null;
        if (value != null) {
            return value;
        }
        Object refused = findings.instead(mark, ErrorCode.TYPE, path, Validator.nameOf(scalar));
        return isText ? Slots.INVALID : refused;
    }

    /** An element that is no field: free content where its object is open. */
    private void stranger(Slots slots, int field, Path path) throws XMLStreamException {
        String name = reader.getLocalName();
        int index = field < 0 ? slots.type.indexOf(name, 0) : field;
        if (slots.type.isOpen() && index < 0) {
            slots.addOther(new OpenProperty(name, null, XmlText.element(reader)));
        } else {
            findings.add(ErrorCode.UNKNOWN, path.property(index < 0 ? name : slots.type.field(index).name()));
            XmlText.skip(reader);
        }
    }
}
