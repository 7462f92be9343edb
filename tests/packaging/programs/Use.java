import static java.nio.file.Files.readString;
import static java.nio.file.Files.writeString;

import java.nio.file.Path;

public final class UseV0 {
    public static void main(String[] folder) throws Exception {
        var fromJson = fr.gouv.esante.hub.models.v0.rseda.CreateCaseHealth.fromJson(readString(Path.of(folder[0], "v0.json")));
        var changed = fromJson.toBuilder().caseId("fr.health.samu999.NEW").build();
        writeString(Path.of(folder[0], "v0.new.json"), changed.toJson());
        var fromXml = fr.gouv.esante.hub.models.v0.rseda.CreateCaseHealth.fromXml(readString(Path.of(folder[0], "v0.xml")));
        writeString(Path.of(folder[0], "v0.new.xml"), fromXml.toBuilder().caseId("fr.health.samu999.NEW").build().toXml());
    }
}
