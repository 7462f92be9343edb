package fr.gouv.esante.hub.models.line;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
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

    /**
     * A moment with its offset, cut to whole seconds: an {@code OffsetDateTime} or a {@code ZonedDateTime}.
     *
     * @throws IllegalArgumentException where it has no offset of whole minutes, as {@code LocalDateTime} and {@code Instant}
     */
    public static HubDateTime of(TemporalAccessor moment) {
        ZoneOffset offset = moment.query(TemporalQueries.offset());
        if (offset == null || !moment.isSupported(ChronoField.INSTANT_SECONDS)) {
            throw new IllegalArgumentException(moment.getClass().getSimpleName()
                    + " has no offset, so that it is no moment: give it one by atOffset(…), or by atZone(…)");
        }
        if (offset.getTotalSeconds() % 60 != 0) {
            throw new IllegalArgumentException("the offset has seconds: give another one by withOffsetSameInstant(…)");
        }
        return new HubDateTime(WIRE.format(moment));
    }

    /**
     * The moment, with its offset.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public OffsetDateTime toOffsetDateTime() {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException error) {
            // Java's own message quotes the text.
            throw new IllegalArgumentException("the text is no date and time with an offset (ISO 8601)");
        }
    }

    /** The text on the wire. */
    @Override
    public String toString() {
        return text;
    }
}
