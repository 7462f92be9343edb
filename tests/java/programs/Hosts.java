import java.util.function.Supplier;
import models.Document;
import models.Envelope;
import models.EnvelopeBuilder;
import models.HubMessage;
import models.Line;
import models.MessageNotAllowedException;
import models.Messages;
import models.Releases;

/** What a virtual host makes of texts: read, put into an envelope, its acknowledgement; a line each, `class` or `refused`. */
public final class Hosts {
    public static void main(String[] arguments) {
        String host = arguments[0];
        Line line = Releases.forVhost(host);
        System.out.println(line);
        for (int at = 1; at < arguments.length; at++) {
            String text = arguments[at];
            said(() -> line.parse(text).document());
            said(() -> Releases.forRelease(line.release()).parse(text, host).document());
            Document document = Messages.parse(text).orThrow();
            if (document instanceof HubMessage message) {
                said(() -> Envelope.of(message).sender("a.b").recipients("a.c").through(host).build());
            } else {
                said(() -> EnvelopeBuilder.acknowledgement((Envelope) document).through(host).build());
            }
        }
        said(() -> Envelope.of((HubMessage) Messages.parse(arguments[1]).orThrow())
                .sender("a.b")
                .recipients("a.c")
                .through("no host")
                .build());
    }

    private static void said(Supplier<Object> action) {
        try {
            System.out.println(action.get().getClass().getSimpleName());
        } catch (MessageNotAllowedException error) {
            System.out.println(error.getMessage());
        }
    }
}
