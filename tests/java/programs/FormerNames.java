import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import models.CodeList;

/** Former names of code lists: of each line `FORMER NAME`, whether they share a list and its codes, deprecated. */
public final class FormerNames {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] names = line.split(" ");
            Class<?> former = Class.forName(names[0]);
            Class<?> list = Class.forName(names[1]);
            CodeList<?> codes = (CodeList<?>) former.getField("LIST").get(null);
            boolean isSame = codes == list.getField("LIST").get(null) && former.getSuperclass() == list;
            System.out.println(isSame && former.isAnnotationPresent(Deprecated.class));
        }
    }
}
