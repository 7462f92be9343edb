import java.util.List;
import models.Code;
import models.CodeList;
import models.Document;
import models.Field;
import models.Messages;
import models.Mode;
import models.Parsed;
import models.Schemas;

/** What code lists do: search, unknown codes, tolerant reading; one answer a line. */
public final class Codes {
    public static void main(String[] arguments) {
        CodeList<?> sexes = list("createCaseHealth", "sex");
        System.out.println(sexes == null ? "no list" : sexes.id());
        for (String text : List.of("feminin", "FÉMININ", "zzz")) {
            System.out.println(sexes.search(text).stream().map(Code::value).toList());
        }
        Code unknown = sexes.of("NEW");
        System.out.println(unknown.isKnown() + " " + unknown.label() + " " + sexes.find("NEW").isPresent());
        Parsed<Document> strict = Messages.parse(arguments[0]);
        Parsed<Document> tolerant = Messages.parse(arguments[0], Mode.TOLERANT);
        System.out.println(strict.errors().stream().map(error -> error.code().wire()).distinct().toList());
        System.out.println(tolerant.isValid() + " " + tolerant.warnings().get(0).code().wire());
        String written = tolerant.orThrow().toJson();
        System.out.println(written.contains("\"convention\":\"NEW\"")
                && Messages.parse(written, Mode.TOLERANT).orThrow().equals(tolerant.orThrow()));
    }

    /** The first code list, anywhere below a message's fields, whose field has a name. */
    private static CodeList<?> list(String root, String name) {
        return Schemas.all().stream()
                .filter(schema -> schema.rootElement().equals(root))
                .map(schema -> find(schema.type().fields(), name, 0))
                .findFirst()
                .orElse(null);
    }

    private static CodeList<?> find(List<Field> fields, String name, int depth) {
        for (Field field : fields) {
            if (field.name().equals(name) && field.codeList().isPresent()) {
                return field.codeList().get();
            }
            CodeList<?> below = depth > 8 || field.type().isEmpty() ? null : find(field.type().get().fields(), name, depth + 1);
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
