package fr.gouv.esante.hub.models.line;

/** A message that a virtual host does not let through (DST). */
public final class MessageNotAllowedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String virtualHost;
    private final String schema;

    MessageNotAllowedException(String virtualHost, String schema) {
        super(virtualHost + " does not let " + schema + " through");
        this.virtualHost = virtualHost;
        this.schema = schema;
    }

    /** The virtual host, {@code 15-15_v2.0}. */
    public String virtualHost() {
        return virtualHost;
    }

    /** The message's schema, {@code RS-EDA}. */
    public String schema() {
        return schema;
    }
}
