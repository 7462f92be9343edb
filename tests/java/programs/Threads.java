import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import models.Document;
import models.HubObject;
import models.Messages;
import models.Mode;
import models.Parsed;
import models.ValidationError;

/**
 * Eight threads, the first to use the package in this process, read the texts that are given, each from another one on, and
 * write, compare, hash and check one object that they share; prints how often, and how many different things they saw.
 */
public final class Threads {
    private static final int THREADS = 8;
    private static final int ROUNDS = 40;
    private static final AtomicReference<Document> SHARED = new AtomicReference<>();

    public static void main(String[] texts) throws Exception {
        Set<List<Object>> seen = ConcurrentHashMap.newKeySet();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = IntStream.range(0, THREADS).<Future<?>>mapToObj(number -> pool.submit(() -> {
            start.await();
            for (int round = 0; round < ROUNDS; round++) {
                seen.add(round(texts, number));
            }
            return null;
        })).toList();
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();
        boolean isThatOfOneThread = seen.contains(round(texts, 0));
        System.out.println(THREADS * ROUNDS + " " + seen.size() + " " + isThatOfOneThread);
    }

    private static List<Object> round(String[] texts, int first) {
        Object[] found = new Object[texts.length];
        for (int at = 0; at < texts.length; at++) {
            int index = (at + first) % texts.length;
            found[index] = read(texts[index]);
        }
        SHARED.compareAndSet(null, Messages.parse(texts[0]).orThrow());
        return List.of(Arrays.asList(found), of(SHARED.get(), Messages.parse(texts[0]).orThrow()));
    }

    private static List<Object> read(String text) {
        Parsed<Document> parsed = Messages.parse(text, Mode.TOLERANT);
        List<String> errors = parsed.errors().stream().map(ValidationError::french).toList();
        return List.of(errors, parsed.warnings().toString(), parsed.value().map(one -> of(one, one)).orElse(List.of()));
    }

    private static List<Object> of(Document one, Document other) {
        List<String> wrong = one.validate().stream().map(ValidationError::toString).toList();
        String changes = ((HubObject) one).changes((HubObject) other).toString();
        return List.of(one.toJson(), one.toXml(), one.equals(other), one.hashCode(), wrong, changes, one.at("$"), one.toString());
    }
}
