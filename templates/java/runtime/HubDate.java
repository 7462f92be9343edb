package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * A day, with the characters that were sent.
 *
 * @param text the day as on the wire, {@code 2024-01-31}
 */
@JsonSerialize(using = JacksonSerializer.class)
@JsonDeserialize(using = JacksonDeserializer.class)
public record HubDate(String text) {
    /** Keeps a text as it is; validation says whether it is a day. */
    public HubDate {
        Objects.requireNonNull(text);
    }

    /** A text as it was sent. */
    public static HubDate of(String text) {
        return new HubDate(text);
    }

    /** A day. */
    public static HubDate of(LocalDate day) {
        return new HubDate(day.toString());
    }

    /**
     * The day.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public LocalDate toLocalDate() {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException error) {
            // Java's own message quotes the text.
            throw new IllegalArgumentException("the text is no day (ISO 8601)");
        }
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return text;
    }
}
