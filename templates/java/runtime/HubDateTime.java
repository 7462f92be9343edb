package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A moment, with the characters that were sent: {@code -00:00} and {@code +00:00} are one moment and two texts.
 *
 * @param text the moment as on the wire, {@code 2024-01-31T10:00:00+01:00} (DST: numeric offset, no fraction)
 */
@JsonSerialize(using = JacksonSerializer.class)
@JsonDeserialize(using = JacksonDeserializer.class)
public record HubDateTime(String text) {
    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** Keeps a text as it is; validation says whether it is a moment. */
    public HubDateTime {
        Objects.requireNonNull(text);
    }

    /** A text as it was sent. */
    public static HubDateTime of(String text) {
        return new HubDateTime(text);
    }

    /** A moment, cut to whole seconds. */
    public static HubDateTime of(OffsetDateTime moment) {
        return new HubDateTime(WIRE.format(moment.truncatedTo(ChronoUnit.SECONDS)));
    }

    /**
     * The moment.
     *
     * @throws java.time.format.DateTimeParseException where the text is none
     */
    public OffsetDateTime toOffsetDateTime() {
        return OffsetDateTime.parse(text);
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return text;
    }
}
