import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.xerces.jaxp.validation.XMLSchemaFactory;
import org.xml.sax.SAXException;

/** Reads lines of a schema file, a blank and a document in base64; prints for each whether Xerces finds it valid. */
public final class Xerces {
    private static final SchemaFactory FACTORY = new XMLSchemaFactory();
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    public static void main(String[] arguments) throws IOException, SAXException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int blank = line.lastIndexOf(' ');
            byte[] document = Base64.getDecoder().decode(line.substring(blank + 1));
            System.out.println(isValid(schema(line.substring(0, blank)), document));
        }
    }

    private static Schema schema(String file) throws SAXException {
        if (!SCHEMAS.containsKey(file)) {
            SCHEMAS.put(file, FACTORY.newSchema(new File(file)));
        }
        return SCHEMAS.get(file);
    }

    private static boolean isValid(Schema schema, byte[] document) throws IOException {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            return true;
        } catch (SAXException error) {
            return false;
        }
    }
}
