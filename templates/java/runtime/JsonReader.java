package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads objects of the model from JSON; what does not fit is found, and reading goes on. */
final class JsonReader {
    private final JsonParser parser;
    private final Findings findings;
    private final JsonText texts;
    private final Headless headless;
    private final Forms forms = new Forms();

    JsonReader(JsonParser parser, JsonText texts, Findings findings, Headless headless) {
        this.parser = parser;
        this.texts = texts;
        this.findings = findings;
        this.headless = headless;
    }

    /** The object that begins at the current token. */
    HubObject object(ObjectType type, Path path) throws IOException {
        Slots slots = new Slots(type);
        Set<String> others = null;
        int next = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            texts.check(name);
            int index = type.indexOf(name, next);
            JsonToken token = parser.nextToken();
            if (index >= 0) {
                if (slots.values[index] != null) {
                    throw JsonText.duplicate(parser);
                }
                Field field = type.field(index);
                slots.put(index, field.isList() ? list(field, token, path) : value(field, token, path, -1));
                next = index + 1;
                continue;
            }
            others = others == null ? new HashSet<>() : others;
            if (!others.add(name)) {
                throw JsonText.duplicate(parser);
            }
            Object value = texts.read(parser);
            if (type.isOpen()) {
                slots.addOther(new OpenProperty(name, value, null));
            } else {
                findings.add(ErrorCode.UNKNOWN, path.property(name));
                slots.dropped = true;
            }
        }
        return type.create(slots);
    }

    private Object list(Field field, JsonToken token, Path path) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            return wrong(path.property(field.name()), "list");
        }
        List<Object> items = new ArrayList<>();
        for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
            items.add(value(field, item, path, items.size()));
        }
        return Collections.unmodifiableList(items);
    }

    private Object value(Field field, JsonToken token, Path owner, int item) throws IOException {
        if (field.isValue()) {
            return forms.typed(field, texts.read(parser));
        }
        if (field.isObject()) {
            Path path = place(owner, field, item);
            return token == JsonToken.START_OBJECT ? one(field.objectType(), path) : wrong(path, "object");
        }
        Object value = scalar(field.scalar(), token);
        return value == null ? wrong(place(owner, field, item), Validator.nameOf(field.scalar())) : value;
    }

    /** The object of a field. */
    Object one(ObjectType type, Path path) throws IOException {
        return type == EnvelopedMessage.TYPE ? holder(path) : object(type, path);
    }

    /** An object that holds one message. */
    private Object holder(Path path) throws IOException {
        int mark = findings.mark();
        EnvelopedMessage message = (EnvelopedMessage) object(headless.next(), path);
        if (message.roots() != 1) {
            return findings.instead(mark, ErrorCode.MESSAGE, path, "");
        }
        if (message.isMisread()) {
            headless.found(headless.number());
        }
        return message;
    }

    private static Path place(Path owner, Field field, int item) {
        Path path = owner.property(field.name());
        return item < 0 ? path : path.item(item);
    }

    private Object scalar(Scalar scalar, JsonToken token) throws IOException {
        switch (scalar) {
            case INTEGER:
            case NUMBER:
                if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                    return null;
                }
                String text = texts.number(parser);
                return scalar == Scalar.NUMBER || Lexical.isWhole(text) ? Lexical.number(text) : null;
            case BOOLEAN:
                return token == JsonToken.VALUE_TRUE
                        ? Lexical.TRUE
                        : token == JsonToken.VALUE_FALSE ? Lexical.FALSE : null;
            default:
                return token == JsonToken.VALUE_STRING ? texts.check(parser.getText()) : null;
        }
    }

    private Object wrong(Path path, String expected) throws IOException {
        texts.read(parser);
        findings.add(ErrorCode.TYPE, path, expected);
        return Slots.INVALID;
    }
}
