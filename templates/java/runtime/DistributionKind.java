package fr.gouv.esante.hub.models.line;

/** Why a message is sent (EDXL-DE, {@code distributionKind}). */
public final class DistributionKind extends Code {
    /** The kinds that the hub knows. */
    public static final CodeList<DistributionKind> LIST =
            CodeList.of("distributionKind", DistributionKind::new, "Report", "Update", "Cancel", "Ack", "Error");

    /** A message. */
    public static final DistributionKind REPORT = LIST.of("Report");
    /** The update of a message. */
    public static final DistributionKind UPDATE = LIST.of("Update");
    /** The cancelling of a message. */
    public static final DistributionKind CANCEL = LIST.of("Cancel");
    /** The acknowledgement of a message. */
    public static final DistributionKind ACK = LIST.of("Ack");
    /** An error that a message caused. */
    public static final DistributionKind ERROR = LIST.of("Error");

    private DistributionKind(Code.Entry entry) {
        super(entry);
    }
}
