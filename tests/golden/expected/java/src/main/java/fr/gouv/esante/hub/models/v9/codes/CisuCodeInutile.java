package fr.gouv.esante.hub.models.v9.codes;

import fr.gouv.esante.hub.models.v9.Code;

/**
 * The former name of {@link Inutile}, for its constants and its list.
 *
 * @deprecated use {@link Inutile}
 */
@Deprecated
public final class CisuCodeInutile extends Inutile {
    private CisuCodeInutile(Code.Entry entry) {
        super(entry);
    }
}
