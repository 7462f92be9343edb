package fr.gouv.esante.hub.models.line;

import java.util.List;

/** Messages that a virtual host does not allow (DST). */
public final class MessageNotAllowedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String virtualHost;
    private final transient List<String> messages;
    private final transient List<String> hosts;

    MessageNotAllowedException(String virtualHost, List<String> messages, List<String> hosts) {
        super(Subject.ofHost(virtualHost, messages, hosts, Subject.ENGLISH));
        this.virtualHost = virtualHost;
        this.messages = messages;
        this.hosts = hosts;
    }

    /** The virtual host, {@code 15-15_v2.0}. */
    public String virtualHost() {
        return virtualHost;
    }

    /** The first message's schema, {@code RS-EDA}. */
    public String schema() {
        return messages.get(0);
    }

    /** The schemas of the messages. */
    public List<String> messages() {
        return messages;
    }

    /** The virtual hosts of the release that allow all of them. */
    public List<String> hosts() {
        return hosts;
    }

    /** What is not allowed, in English. */
    public String english() {
        return getMessage();
    }

    /** What is not allowed, in French. */
    public String french() {
        return Subject.ofHost(virtualHost, messages, hosts, Subject.FRENCH);
    }
}
