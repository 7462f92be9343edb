package fr.gouv.esante.hub.models.v9.codes;

import fr.gouv.esante.hub.models.v9.Code;

/**
 * The former name of {@link MotifDeRecours}, for its constants and its list.
 *
 * @deprecated use {@link MotifDeRecours}
 */
@Deprecated
public final class Motif extends MotifDeRecours {
    private Motif(Code.Entry entry) {
        super(entry);
    }
}
