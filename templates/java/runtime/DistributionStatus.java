package fr.gouv.esante.hub.models.line;

/** Whether a message is real (EDXL-DE, {@code distributionStatus}). */
public final class DistributionStatus extends Code {
    /** The statuses that the hub knows. */
    public static final CodeList<DistributionStatus> LIST =
            CodeList.of("distributionStatus", DistributionStatus::new, "Actual", "Exercise", "System", "Test");

    /** A real message. */
    public static final DistributionStatus ACTUAL = LIST.of("Actual");
    /** A message of an exercise. */
    public static final DistributionStatus EXERCISE = LIST.of("Exercise");
    /** A message of the system itself. */
    public static final DistributionStatus SYSTEM = LIST.of("System");
    /** A message of a test. */
    public static final DistributionStatus TEST = LIST.of("Test");

    private DistributionStatus(Code.Entry entry) {
        super(entry);
    }
}
