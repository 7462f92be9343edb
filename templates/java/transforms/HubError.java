package fr.gouv.esante.hub.transforms;

import java.util.Objects;

/** One thing that is wrong in a message: what, where, and a text for people in the words of its release. */
public final class HubError {
    private final String code;
    private final String path;
    private final Texts texts;

    HubError(String code, String path) {
        this(code, path, null);
    }

    HubError(String code, String path, Texts texts) {
        this.code = code;
        this.path = path;
        this.texts = texts;
    }

    /** The text of an error in French, or else in English. */
    @FunctionalInterface
    interface Texts {
        String text(String code, String path, boolean isFrench);
    }

    /** The kind of error, the same in every language: {@code required}. */
    public String code() {
        return code;
    }

    /** The place, from the document's root, in JSON's terms: {@code $.createCaseHealth.patient[0]}. */
    public String path() {
        return path;
    }

    /** The error in French; without any value. */
    public String french() {
        return text(true);
    }

    /** The error in English; without any value. */
    public String english() {
        return text(false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HubError error && code.equals(error.code) && path.equals(error.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, path);
    }

    @Override
    public String toString() {
        return code + " " + path;
    }

    /** The error in the words of a line, where it has none yet. */
    HubError in(HubLine line) {
        return texts == null ? new HubError(code, path, line::text) : this;
    }

    private String text(boolean isFrench) {
        return texts == null ? toString() : texts.text(code, path, isFrench);
    }
}
