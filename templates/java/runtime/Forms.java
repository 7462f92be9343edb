package fr.gouv.esante.hub.models.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Which forms a value has: the branches of a union, the classes of an object.
 *
 * <p>Each value is compared with each form once, so that unions within unions take time that is linear in the text.
 * Branches are tried strictly, in tolerant mode too: codes tell forms apart.
 */
final class Forms {
    private final Map<Key, Boolean> verdicts = new HashMap<>();
    private final Map<Key, HubObject> objects = new HashMap<>();
    /** What the objects and lists that were made here were made of. */
    private final Map<Object, Object> origins = new IdentityHashMap<>();

    /** An object as one of another type; empty where it is not valid as one. */
    static Optional<HubObject> as(HubObject value, ObjectType type) {
        Findings findings = new Findings(Mode.STRICT);
        Forms forms = new Forms();
        HubObject found = forms.object(value, type, Path.ROOT, findings);
        new Validator(findings, forms).check(found, Path.ROOT);
        return findings.isEmpty() && value.isWhole() ? Optional.of(found) : Optional.empty();
    }

    /** How many branches of a union accept a value. */
    int count(Field union, Object value) {
        return (int) union.branches().stream().filter(branch -> accepts(branch, value)).count();
    }

    /** How many of its forms describe an object. */
    int count(HubObject value) {
        return (int) value.objectType().forms().stream().filter(form -> accepts(form, value)).count();
    }

    /** A value of a field, objects in it as those of the first branch that accepts them. */
    Object typed(Field field, Object value) {
        if (!field.holdsObjects()) {
            return value;
        }
        if (value instanceof List<?> items && field.items() != null) {
            return typedItems(field.items(), items);
        }
        if (field.isObject()) {
            boolean isObject = (value instanceof Map || value instanceof HubObject) && accepts(field, value);
            return isObject ? object(value, field.objectType(), Path.ROOT, new Findings(Mode.STRICT)) : value;
        }
        for (Field branch : field.branches()) {
            if (accepts(branch, value)) {
                return typed(branch, value);
            }
        }
        return value;
    }

    /** A map, or an object, as an object of a type; {@code findings} get what has no place there. */
    HubObject object(Object value, ObjectType type, Path path, Findings findings) {
        if (value instanceof HubObject known && known.objectType() == type) {
            return known;
        }
        Object origin = origin(value);
        Key key = new Key(origin, type);
        HubObject known = objects.get(key);
        if (known != null) {
            return known;
        }
        int mark = findings.mark();
        HubObject made = new TreeReader(this, findings).object(origin, type, path);
        origins.put(made, origin);
        if (findings.mark() == mark) {
            objects.put(key, made);
        }
        return made;
    }

    private List<Object> typedItems(Field field, List<?> items) {
        List<Object> typed = new ArrayList<>(items.size());
        items.forEach(item -> typed.add(typed(field, item)));
        List<Object> found = Collections.unmodifiableList(typed);
        origins.put(found, origin(items));
        return found;
    }

    private boolean accepts(Field branch, Object value) {
        boolean isPart = value instanceof Map || value instanceof HubObject || value instanceof List;
        return isPart ? verdict(value, branch, () -> isRight(branch, value)) : isRight(branch, value);
    }

    private boolean isRight(Field branch, Object value) {
        Findings findings = new Findings(Mode.STRICT);
        new Validator(findings, this).check(branch, value, Path.ROOT);
        return findings.isEmpty();
    }

    private boolean accepts(ObjectType form, HubObject value) {
        return verdict(value, form, () -> {
            Findings findings = new Findings(Mode.STRICT);
            new Validator(findings, this).check(object(value, form, Path.ROOT, findings), Path.ROOT);
            return findings.isEmpty();
        });
    }

    private boolean verdict(Object value, Object form, BooleanSupplier ask) {
        Key key = new Key(origin(value), form);
        Boolean known = verdicts.get(key);
        if (known == null) {
            known = ask.getAsBoolean();
            verdicts.put(key, known);
        }
        return known;
    }

    private Object origin(Object value) {
        return origins.getOrDefault(value, value);
    }

    /** A value, by itself and not by what it equals, and what was asked of it. */
    private record Key(Object value, Object form) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && value == that.value && form == that.form;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(value) + System.identityHashCode(form);
        }
    }
}
