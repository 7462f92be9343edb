import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import models.Envelope;
import models.HubDateTime;
import models.rscas.CreateCas;
import models.rscas.Person;
import models.rscas.State;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** JAX-RS in Jersey: posts the text of each line {kind, text} to a resource, prints {status, written}. */
public final class Resources {
    /** A class of the user's own, with something of the package in each place. */
    public static final class Dossier {
        public String title;
        public CreateCas message;
        public List<CreateCas> all;
        public Map<String, Person> people;
        public State state;
        public List<State> states;
        public Envelope envelope;
        public HubDateTime moment;
    }

    /** What is posted comes back. */
    @Path("/")
    @Consumes("application/json")
    @Produces("application/json")
    public static final class Desk {
        @POST
        @Path("message")
        public CreateCas message(CreateCas given) {
            return given;
        }

        @POST
        @Path("list")
        public List<CreateCas> list(List<CreateCas> given) {
            return given;
        }

        @POST
        @Path("envelope")
        public Envelope envelope(Envelope given) {
            return given;
        }

        @POST
        @Path("dossier")
        public Dossier dossier(Dossier given) {
            return given;
        }
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        ObjectMapper own = new ObjectMapper();
        ApplicationHandler handler = new ApplicationHandler(new ResourceConfig(Desk.class, JacksonFeature.class));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode question = own.readTree(line);
            ContainerRequest request = new ContainerRequest(
                    URI.create("http://desk/"),
                    URI.create("http://desk/" + question.get("kind").asText()),
                    "POST",
                    null,
                    new MapPropertiesDelegate(),
                    handler.getConfiguration());
            request.header("Content-Type", "application/json");
            request.header("Accept", "application/json");
            request.setEntityStream(
                    new ByteArrayInputStream(question.get("text").asText().getBytes(StandardCharsets.UTF_8)));
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            ContainerResponse response = handler.apply(request, written).get();
            out.println(own.writeValueAsString(
                    Map.of("status", response.getStatus(), "written", written.toString(StandardCharsets.UTF_8))));
        }
        out.flush();
    }
}
