package fr.gouv.esante.hub.models.v9;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The release that this package was made from: its messages, its header, its virtual hosts. */
public final class Release {
    /** The version of the release. */
    public static final String VERSION = "9.1.0";

    /** The messages, in the order of the DSF. */
    public static final List<Schema> MESSAGES = List.of(
            fr.gouv.esante.hub.models.v9.rscas.CreateCas.SCHEMA,
            fr.gouv.esante.hub.models.v9.rcref.Reference.SCHEMA
    );

    /** The header that stands beside most messages in their envelope (RC-DE). */
    public static final Schema HEADER = fr.gouv.esante.hub.models.v9.rcde.DistributionElement.SCHEMA;

    private Release() {}

    /** The virtual hosts, and the messages that each lets through; none where the release does not say. */
    static Map<String, List<String>> hosts() {
        Map<String, List<String>> hosts = new LinkedHashMap<>();
        hosts.put("15-15_v9.1", List.of("RS-CAS", "RC-REF"));
        return hosts;
    }

    /** A code list, by its id. */
    static CodeList<? extends Code> codeList(String id) {
        return switch (id) {
            case "HubSante.motif" -> fr.gouv.esante.hub.models.v9.codes.MotifDeRecours.LIST;
            case "CISU-Code_Inutile" -> fr.gouv.esante.hub.models.v9.codes.Inutile.LIST;
            default -> throw new IllegalArgumentException("no code list " + id);
        };
    }
}
