package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.LocalDate;
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
     * @throws java.time.format.DateTimeParseException where the text is none
     */
    public LocalDate toLocalDate() {
        return LocalDate.parse(text);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return text;
    }
}
