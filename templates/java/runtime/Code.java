package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.Optional;

/** A code of a list, with its French labels; a code that its list does not have is kept, see {@link #isKnown()}. */
@JsonSerialize(using = JacksonSerializer.class)
@JsonDeserialize(using = JacksonDeserializer.class)
public abstract class Code {
    private final Entry entry;

    /** A code of a list. */
    protected Code(Entry entry) {
        this.entry = entry;
    }

    /**
     * What a list says of a code.
     *
     * @param value the code on the wire
     * @param labels its labels, from the most general level to its own
     * @param level how deep it is in the tree of the list, from 1
     * @param parent the code one level up, or empty
     * @param description its description, or empty
     * @param comment its comment, or empty
     * @param isKnown whether the list has it
     */
    public record Entry(
            String value,
            List<String> labels,
            int level,
            String parent,
            String description,
            String comment,
            boolean isKnown) {
        Entry at(int depth) {
            return new Entry(value, labels, depth, parent, description, comment, isKnown);
        }
    }

    /** The code on the wire. */
    public final String value() {
        return entry.value();
    }

    /** Its own label; the code itself where the list has no label, or no such code. */
    public final String label() {
        return entry.labels().isEmpty() ? entry.value() : entry.labels().get(entry.labels().size() - 1);
    }

    /** Its labels, from the most general level to its own. */
    public final List<String> labels() {
        return entry.labels();
    }

    /** How deep it is in the tree of the list, from 1. */
    public final int level() {
        return entry.level();
    }

    /** The code one level up. */
    public final Optional<String> parent() {
        return entry.parent().isEmpty() ? Optional.empty() : Optional.of(entry.parent());
    }

    /** Its description, or an empty text. */
    public final String description() {
        return entry.description();
    }

    /** Its comment, or an empty text. */
    public final String comment() {
        return entry.comment();
    }

    /** Whether the list of this release has the code. */
    public final boolean isKnown() {
        return entry.isKnown();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Code that && getClass() == that.getClass() && value().equals(that.value());
    }

    @Override
    public final int hashCode() {
        return value().hashCode();
    }

    /** The code on the wire. */
    @Override
    public final String toString() {
        return value();
    }
}
