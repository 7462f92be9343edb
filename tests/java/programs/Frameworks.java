import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import models.Envelope;
import models.EnvelopedMessage;
import models.HubDate;
import models.HubDateTime;
import models.InvalidMessageException;
import models.rcref.Reference;
import models.rscas.CreateCas;
import models.rscas.Person;
import models.rscas.State;
import models.rserror.Error_;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads JSON lines {mapper, kind, text}; prints what the mapper writes of what it read, or how it refused. */
public final class Frameworks {
    /** A class of the user's own, with something of the package in each place. */
    public static final class Dossier {
        public String title;
        public CreateCas message;
        public List<CreateCas> all;
        public Map<String, Person> people;
        public State state;
        public List<State> states;
        public Envelope envelope;
        public EnvelopedMessage enveloped;
        public HubDateTime moment;
        public HubDate day;
    }

    /** A controller of Spring MVC. */
    @RestController
    public static final class Desk {
        @PostMapping("/message")
        public CreateCas message(@RequestBody CreateCas given) {
            return given;
        }

        @PostMapping("/dossier")
        public Dossier dossier(@RequestBody Dossier given) {
            return given;
        }
    }

    private static final Map<String, Class<?>> KINDS = Map.of(
            "RS-CAS", CreateCas.class, "RC-REF", Reference.class, "RS-ERROR", Error_.class, "envelope", Envelope.class,
            "dossier", Dossier.class, "state", State.class, "moment", HubDateTime.class, "day", HubDate.class);

    private static final Map<String, ObjectMapper> MAPPERS = Map.of(
            "plain", new ObjectMapper(),
            "module", JsonMapper.builder().disable(MapperFeature.USE_ANNOTATIONS).build().findAndRegisterModules(),
            "spring", Jackson2ObjectMapperBuilder.json().build());

    private static final MockMvc WEB = MockMvcBuilders.standaloneSetup(new Desk())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(MAPPERS.get("spring")))
            .build();

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        ObjectMapper own = new ObjectMapper();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode question = own.readTree(line);
            String mapper = question.get("mapper").asText();
            String kind = question.get("kind").asText();
            String text = question.get("text").asText();
            out.println(own.writeValueAsString(mapper.equals("web") ? web(kind, text) : answer(mapper, kind, text)));
        }
        out.flush();
    }

    private static Map<String, Object> answer(String name, String kind, String text) {
        Map<String, Object> answer = new LinkedHashMap<>();
        ObjectMapper mapper = MAPPERS.get(name);
        try {
            Object value = mapper.readValue(text, KINDS.get(kind));
            answer.put("written", mapper.writeValueAsString(value));
            answer.put("tree", mapper.valueToTree(value).toString());
            answer.put("copied", value.equals(mapper.readValue(mapper.writeValueAsBytes(value), KINDS.get(kind))));
        } catch (IOException error) {
            answer.put("refused", error.getClass().getSimpleName());
            answer.put("message", String.valueOf(error));
            answer.put("errors", error.getCause() instanceof InvalidMessageException cause
                    ? cause.errors().stream().map(item -> List.of(item.code().wire(), item.path())).toList()
                    : List.of());
        }
        return answer;
    }

    private static Map<String, Object> web(String kind, String text) throws Exception {
        MockHttpServletResponse response = WEB.perform(MockMvcRequestBuilders.post("/" + kind)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(text))
                .andReturn()
                .getResponse();
        return Map.of("status", response.getStatus(), "written", response.getContentAsString(StandardCharsets.UTF_8));
    }
}
