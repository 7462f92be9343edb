package fr.gouv.esante.hub.models.line;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds out what a text of XML holds, and reads it. */
final class XmlDocument {
    private final String text;
    private final Findings findings;

    XmlDocument(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
    }

    DocumentReader.Read read(Schema expected) {
        try {
            XMLStreamReader reader = XmlText.reader(text);
            try {
                return read(reader, expected);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException error) {
            throw new SyntaxException(firstLine(error.getMessage()));
        } catch (com.ctc.wstx.exc.WstxLazyException error) {
            throw new SyntaxException(firstLine(error.getMessage()));
        }
    }

    private DocumentReader.Read read(XMLStreamReader reader, Schema expected) throws XMLStreamException {
        if ("1.1".equals(reader.getVersion())) {
            throw new SyntaxException("XML 1.1");
        }
        XmlText.next(reader, null);
        String name = reader.getLocalName();
        String namespace = XmlText.namespace(reader);
        DocumentReader.Read found;
        if (name.equals(Envelope.ROOT) && namespace.equals(Envelope.NAMESPACE)) {
            found = object(reader, Envelope.TYPE, namespace, Form.ENVELOPE, Path.ROOT);
        } else {
            Schema schema = expected != null && expected.rootElement().equals(name)
                    ? expected
                    : Schemas.byRoot(name, namespace);
            if (schema == null) {
                findings.add(ErrorCode.MESSAGE, Path.ROOT);
                XmlText.skip(reader);
                found = new DocumentReader.Read(null, Form.MESSAGE, Path.ROOT);
            } else {
                Path path = Path.ROOT.property(name);
                if (!schema.namespace().equals(namespace)) {
                    findings.add(ErrorCode.MESSAGE, path);
                }
                found = object(reader, schema.type(), namespace, Form.MESSAGE, path);
            }
        }
        while (XmlText.next(reader, null) != XMLStreamConstants.END_DOCUMENT) {
            throw new SyntaxException("an element after the root element");
        }
        return found;
    }

    private DocumentReader.Read object(XMLStreamReader reader, ObjectType type, String namespace, Form form, Path path)
            throws XMLStreamException {
        Object value = new XmlReader(reader, findings).object(type, namespace, path);
        return new DocumentReader.Read(value instanceof HubObject object ? object : null, form, path);
    }

    private static String firstLine(String message) {
        return message == null ? "not well-formed" : message.lines().findFirst().orElse("not well-formed");
    }
}
