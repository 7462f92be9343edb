package fr.gouv.esante.hub.models.line;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/** XML 1.0 as the hub sends it: no DTD, no entity of one's own, 64 levels. */
final class XmlText {
    private static final int DEPTH = 64;
    private static final int MOST_ATTRIBUTES = 100;
    private static final Set<String> ENCODINGS =
            Set.of("utf-8", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "us-ascii", "ascii");
    private static final XMLInputFactory FACTORY = factory();

    private XmlText() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    static XMLStreamReader reader(String text) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new StringReader(text));
    }

    /** Moves to the next start or end of an element; the text on the way goes to {@code text}, where there is one. */
    static int next(XMLStreamReader reader, StringBuilder text) throws XMLStreamException {
        while (true) {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT:
                    checkAttributes(reader);
                    return event;
                case XMLStreamConstants.END_ELEMENT:
                case XMLStreamConstants.END_DOCUMENT:
                    return event;
                case XMLStreamConstants.CHARACTERS:
                case XMLStreamConstants.CDATA:
                case XMLStreamConstants.SPACE:
                    if (text != null) {
                        text.append(reader.getText());
                    }
                    break;
                case XMLStreamConstants.COMMENT:
                case XMLStreamConstants.PROCESSING_INSTRUCTION:
                    break;
                case XMLStreamConstants.DTD:
                    throw new SyntaxException("a document type declaration");
                default:
                    throw new SyntaxException("an entity reference");
            }
        }
    }

    private static void checkAttributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() + reader.getNamespaceCount() > MOST_ATTRIBUTES) {
            throw new SyntaxException("an element with more than 100 attributes");
        }
    }

    /** Refuses a declaration that the contract does not have; in a text its encoding does not count otherwise. */
    static void checkDeclaration(XMLStreamReader reader) {
        if ("1.1".equals(reader.getVersion())) {
            throw new SyntaxException("XML 1.1");
        }
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw new SyntaxException("the encoding of the declaration");
        }
    }

    /** The element that has begun, whole. */
    static XmlElement element(XMLStreamReader reader) throws XMLStreamException {
        String namespace = namespace(reader);
        String name = reader.getLocalName();
        List<XmlAttribute> attributes = attributes(reader, "");
        List<Object> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (next(reader, text) == XMLStreamConstants.START_ELEMENT) {
            if (text.length() > 0) {
                children.add(text.toString());
                text.setLength(0);
            }
            children.add(element(reader));
        }
        if (text.length() > 0) {
            children.add(text.toString());
        }
        return new XmlElement(namespace, name, attributes, withoutIndent(children));
    }

    /** Blanks between elements are no text. */
    private static List<Object> withoutIndent(List<Object> children) {
        boolean hasElement = children.stream().anyMatch(XmlElement.class::isInstance);
        boolean hasText = children.stream().anyMatch(child -> child instanceof String text && !XmlNames.isBlank(text));
        return hasElement && !hasText
                ? children.stream().filter(XmlElement.class::isInstance).toList()
                : children;
    }

    /** Reads past the element that has begun. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            depth += next(reader, null) == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        }
    }

    static List<XmlAttribute> attributes(XMLStreamReader reader, String owner) {
        List<XmlAttribute> found = new ArrayList<>(reader.getAttributeCount());
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            String namespace = reader.getAttributeNamespace(at);
            String prefix = reader.getAttributePrefix(at);
            found.add(new XmlAttribute(
                    owner,
                    namespace == null ? "" : namespace,
                    prefix == null ? "" : prefix,
                    reader.getAttributeLocalName(at),
                    reader.getAttributeValue(at)));
        }
        return found;
    }

    static String namespace(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }
}
