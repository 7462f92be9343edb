import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import models.Change;
import models.Document;
import models.HubMessage;
import models.HubValue;
import models.InvalidMessageException;
import models.Messages;
import models.Mode;
import models.ValidationError;
import models.pay.Add;
import models.pay.Card;
import models.pay.Method;
import models.pay.Mul;
import models.pay.Parts;
import models.pay.Pay;
import models.pay.Person;
import models.pay.Transfer;

/** Uses values that no workbook can describe as a vendor would; prints what does not hold, then how much was checked. */
public final class UseValues {
    private static final String MINIMAL =
            "{\"pay\":{\"id\":\"AB\",\"amount\":1.50,\"method\":{\"kind\":\"card\",\"number\":\"1234\"}}}";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper REGISTERED = new ObjectMapper().findAndRegisterModules();
    private static final List<String> WRONG = new ArrayList<>();
    private static int checks;

    public static void main(String[] arguments) throws Exception {
        nullAndAbsent();
        typedChoice();
        forms();
        builtInCode();
        lists();
        equality();
        changesAndPaths();
        frameworks(MAPPER);
        frameworks(REGISTERED);
        tolerant();
        WRONG.forEach(System.out::println);
        System.out.println(checks);
    }

    private static String text(String properties) {
        return MINIMAL.substring(0, MINIMAL.length() - 2) + "," + properties + "}}";
    }

    private static Pay with(String properties) {
        return Pay.fromJson(text(properties));
    }

    private static String errors(List<ValidationError> errors) {
        return errors.stream().map(error -> error.code().wire() + error.path()).collect(Collectors.joining(" "));
    }

    private static void nullAndAbsent() {
        Pay message = with("\"note\":null,\"holder\":null,\"codes\":[null,\"a\"]");
        check(message.note().get().equals(HubValue.NULL) && message.backup().isEmpty(), "null is read, absent is absent");
        check(message.toJson().contains("\"note\":null,\"holder\":null"), "null is written");
        check(!message.toJson().contains("backup"), "absent is not written");
        check(message.codes().get(0).isNull() && message.codes().get(1).text().get().equals("a"), "null in a list");
        Pay xml = Pay.fromXml(message.toXml());
        check(xml.equals(message) && xml.note().get().isNull(), "null in XML");
        Pay absent = message.toBuilder().note((HubValue) null).build();
        check(!absent.toJson().contains("note") && absent.validate().isEmpty(), "absent again");
        Pay set = absent.toBuilder().note(HubValue.NULL).build();
        check(set.toJson().contains("\"note\":null") && set.equals(message) && !set.equals(absent), "null is set");
        Pay refused = message.toBuilder().id(HubValue.NULL).build();
        check(errors(refused.validate()).equals("choice$.pay.id"), "null where it is not one of the forms");
        check(errors(message.toBuilder().id((HubValue) null).build().validate()).equals("required$.pay.id"), "required");
    }

    private static void typedChoice() {
        Pay message = with("\"backup\":{\"kind\":\"card\",\"number\":\"4242\"},"
                + "\"tree\":{\"left\":1.0,\"right\":{\"left\":2,\"right\":3,\"op\":\"mul\"},\"op\":\"add\"}");
        HubValue backup = message.backup().get();
        check(backup.as(Card.class).get().number().equals("4242"), "the class of a branch");
        check(backup.as(Person.class).isEmpty() && backup.text().isEmpty(), "no other class");
        Add sum = message.tree().get().as(Add.class).get();
        check(sum.left().number().get().equals(new BigDecimal("1.0")), "a number in a branch");
        check(sum.right().as(Mul.class).get().right().number().get().intValueExact() == 3, "a branch in a branch");
        check(message.toJson().contains("\"left\":1.0,"), "the characters of a number");
        check(with("\"backup\":\"abc\"").backup().get().text().get().equals("abc"), "a text");
        check(with("\"anything\":true").anything().get().bool().get(), "a boolean");
        check(with("\"anything\":{\"a\":[1,null]}").anything().get().plain() instanceof Map, "an object of no class");
    }

    private static void forms() {
        Pay message = with("\"note\":\"n\"");
        check(message.method().asForm(Card.class).get().number().equals("1234"), "the form of an object");
        check(message.method().asForm(Transfer.class).isEmpty(), "no other form");
        Transfer transfer = Transfer.builder().kind("transfer").iban("FR76").build();
        Pay changed = message.toBuilder().method(transfer.asForm(Method.class).get()).build();
        check(changed.validate().isEmpty(), "an object of a form");
        check(changed.toJson().contains("\"method\":{\"kind\":\"transfer\",\"iban\":\"FR76\"}"), "it is written");
        check(Transfer.builder().iban("FR76").build().asForm(Method.class).isEmpty(), "no form");
        Pay wrong = message.toBuilder().method(Method.builder().kind("card").iban("FR76").build()).build();
        check(errors(wrong.validate()).equals("choice$.pay.method"), "no form fits");
    }

    private static void builtInCode() {
        Card card = Card.builder().kind("card").number("4242").limit(HubValue.NULL).build();
        Pay message = Pay.builder()
                .id(12)
                .amount(new BigDecimal("1.50"))
                .method(Card.builder().kind("card").number("1234").build().asForm(Method.class).get())
                .backup(card)
                .matrix(List.of(HubValue.list(1, new BigDecimal("2.50")), HubValue.list(3)))
                .grid(HubValue.list("a", "b"))
                .mixed(true)
                .level(2)
                .settled(true)
                .id_2("ab")
                .build();
        check(message.validate().isEmpty(), errors(message.validate()));
        check(message.equals(Pay.fromJson(message.toJson())), "read again");
        check(message.backup().get().as(Card.class).get().limit().get().isNull(), "the object that was set");
        Pay wrong = message.toBuilder()
                .level(4)
                .settled(false)
                .mixed(2)
                .matrix(List.of(HubValue.list(-1), HubValue.list(), HubValue.of("x")))
                .id_2("a")
                .build();
        String found = errors(wrong.validate());
        check(
                found.equals("code$.pay.level bounds$.pay.matrix[0][0] min-items$.pay.matrix[1] type$.pay.matrix[2] "
                        + "choice$.pay.mixed code$.pay.settled length$.pay['@id']"),
                found);
        Map<String, Object> free = Map.of("kind", "card", "number", "7777");
        Pay mapped = message.toBuilder().backup(HubValue.of(free)).build();
        check(mapped.backup().get().as(Card.class).get().number().equals("7777"), "a map is of the class of its branch");
        Pay parts = message.toBuilder().parts(Parts.builder().other("p", card).build()).build();
        check(errors(parts.validate()).equals("choice$.pay.parts.p"), "a further property");
    }

    private static void lists() {
        Pay message = with("\"lines\":[1,{\"name\":\"a\"}],\"grid\":[\"a\"],\"matrix\":[[1],[2,3]]");
        check(message.lines().get(1).as(Person.class).get().name().equals("a"), "an object in a list");
        check(message.grid().get().items().get().get(0).text().get().equals("a"), "a list that may be null");
        check(message.matrix().get(1).items().get().size() == 2, "lists of lists");
        Pay again = message.toBuilder().lines(Person.builder().name("b").build()).lines(new BigDecimal("1.0")).build();
        check(errors(again.validate()).equals("unique$.pay.lines[3]"), "a value stands again");
        Pay wrong = message.toBuilder().lines(List.of(HubValue.of("x"))).build();
        check(errors(wrong.validate()).equals("choice$.pay.lines[0]"), "a value of no branch");
    }

    private static void equality() {
        String properties = "\"backup\":{\"kind\":\"card\",\"number\":\"1234\"},\"anything\":{\"a\":[1,null]},"
                + "\"tree\":{\"left\":1,\"right\":2},\"note\":null";
        Pay one = with(properties);
        String shuffled = properties
                .replace("[1,", "[1.0,")
                .replace("\"left\":1,\"right\":2", "\"right\":2.0,\"left\":1");
        Pay other = with(shuffled);
        check(one.equals(other) && one.hashCode() == other.hashCode(), "equal by value");
        HubValue value = one.backup().get();
        check(value.equals(other.backup().get()) && value.hashCode() == other.backup().get().hashCode(), "values");
        check(!one.equals(with(properties.replace(",\"note\":null", ""))), "null is not absent");
        check(one.toBuilder().build().equals(one), "a copy");
        check(value.toString().equals("HubValue") && HubValue.of("secret").toString().equals("HubValue"), "no value is shown");
    }

    private static void changesAndPaths() {
        Pay one = with("\"note\":null,\"backup\":{\"kind\":\"card\",\"number\":\"1234\"}");
        Pay other = with("\"backup\":{\"kind\":\"card\",\"number\":\"4321\"}");
        List<Change> changes = one.changes(other);
        check(
                changes.stream().map(Change::path).toList().equals(List.of("$.pay.backup.number", "$.pay.note")),
                changes.toString());
        check(one.at("$.pay.backup.number").get().equals("1234"), "at a path");
    }

    private static void frameworks(ObjectMapper mapper) throws Exception {
        Pay message = with("\"note\":null,\"backup\":{\"kind\":\"card\",\"number\":\"1234\"},\"matrix\":[[1.0]]");
        String json = mapper.writeValueAsString(message);
        check(json.equals(message.toJsonObject()), "Jackson writes it");
        check(mapper.readValue(json, Pay.class).equals(message), "Jackson reads it");
        check(mapper.writeValueAsString(message.backup().get()).equals("{\"kind\":\"card\",\"number\":\"1234\"}"), "a value by itself");
        check(mapper.readValue("[1.0,null]", HubValue.class).equals(HubValue.of(List.of(1, HubValue.NULL))), "a value is read");
        check(mapper.readValue("null", HubValue.class) == HubValue.NULL, "null is read");
        refused(mapper, json.replace("\"1234\"},\"note", "\"x\"},\"note"), "choice$.backup");
        refused(mapper, json.replace("[[1.0]]", "[[]]"), "min-items$.matrix[0]");
    }

    private static void refused(ObjectMapper mapper, String json, String error) throws Exception {
        try {
            mapper.readValue(json, Pay.class);
            check(false, error + " is not refused");
        } catch (JsonMappingException refused) {
            check(errors(((InvalidMessageException) refused.getCause()).errors()).equals(error), error);
        }
    }

    private static void tolerant() {
        var unknown = Pay.read(text("\"level\":7"), Mode.TOLERANT);
        check(unknown.errors().isEmpty() && errors(unknown.warnings()).equals("code$.pay.level"), "an unknown constant");
        var other = Pay.read(MINIMAL.replace("\"kind\":\"card\"", "\"kind\":\"other\""), Mode.TOLERANT);
        check(errors(other.errors()).equals("choice$.pay.method"), "codes tell forms apart");
    }

    private static void check(boolean holds, String law) {
        checks++;
        if (!holds) {
            WRONG.add(law);
        }
    }
}
