package fr.gouv.esante.hub.models.line;

import com.ctc.wstx.exc.WstxLazyException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds out what a text of XML holds, and reads it. */
final class XmlDocument {
    private final String text;
    private final Findings findings;
    private final Headless headless;

    XmlDocument(String text, Findings findings, Headless headless) {
        this.text = text;
        this.findings = findings;
        this.headless = headless;
    }

    DocumentReader.Read read(Schema expected) {
        if (text.indexOf('\uFFFE') >= 0 || text.indexOf('\uFFFF') >= 0) {
            throw new SyntaxException("a character that XML has not");
        }
        try {
            XMLStreamReader reader = XmlText.reader(text);
            try {
                return read(reader, expected);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException error) {
            throw unreadable(error.getLocation());
        } catch (WstxLazyException error) {
            throw unreadable(error.getCause() instanceof XMLStreamException cause ? cause.getLocation() : null);
        }
    }

    private DocumentReader.Read read(XMLStreamReader reader, Schema expected) throws XMLStreamException {
        XmlText.checkDeclaration(reader);
        XmlText.next(reader, null);
        DocumentReader.Read found = root(reader, expected);
        if (XmlText.next(reader, null) != XMLStreamConstants.END_DOCUMENT) {
            throw new SyntaxException("an element after the root element");
        }
        return found;
    }

    private DocumentReader.Read root(XMLStreamReader reader, Schema expected) throws XMLStreamException {
        String name = reader.getLocalName();
        String namespace = XmlText.namespace(reader);
        if (name.equals(Envelope.ROOT)) {
            return namespace.equals(Envelope.NAMESPACE)
                    ? object(reader, Envelope.TYPE, namespace, Form.ENVELOPE, Path.ROOT)
                    : refused(reader, Path.ROOT);
        }
        boolean isExpected = expected != null && expected.rootElement().equals(name);
        Schema schema = isExpected ? expected : Schemas.byRoot(name);
        if (schema == null) {
            return refused(reader, Path.ROOT);
        }
        Path path = Path.ROOT.property(name);
        return schema.namespace().equals(namespace)
                ? object(reader, schema.type(), namespace, Form.MESSAGE, path)
                : refused(reader, path);
    }

    private DocumentReader.Read refused(XMLStreamReader reader, Path path) throws XMLStreamException {
        findings.add(ErrorCode.MESSAGE, path);
        XmlText.skip(reader);
        return new DocumentReader.Read(null, Form.MESSAGE, path);
    }

    private DocumentReader.Read object(XMLStreamReader reader, ObjectType type, String namespace, Form form, Path path)
            throws XMLStreamException {
        Object value = new XmlReader(reader, findings, headless).object(type, namespace, path);
        return new DocumentReader.Read(value instanceof HubObject object ? object : null, form, path);
    }

    /** What is no XML, by its place: the parser's own text quotes what it found. */
    private static SyntaxException unreadable(Location at) {
        String place = at == null ? "" : " (line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ")";
        return new SyntaxException("the text is not XML" + place);
    }
}
