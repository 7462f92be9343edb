package fr.gouv.esante.hub.models.line;

import java.util.BitSet;

/**
 * Which of a document's messages, by their number, have no header. A reader learns it after what stands before the
 * message, which it has taken for a header then: the document is read again.
 */
final class Headless {
    private final BitSet known = new BitSet();
    private int count;
    private boolean isNew;

    /** The type of the next object that holds a message. */
    ObjectType next() {
        return known.get(count++) ? EnvelopedMessage.HEADLESS : EnvelopedMessage.TYPE;
    }

    /** The number of the object that was begun last. */
    int number() {
        return count - 1;
    }

    void found(int number) {
        known.set(number);
        isNew = true;
    }

    /** Begins to count anew. */
    void restart() {
        count = 0;
    }

    /** Whether the document is to be read again. */
    boolean again() {
        boolean again = isNew;
        isNew = false;
        restart();
        return again;
    }
}
