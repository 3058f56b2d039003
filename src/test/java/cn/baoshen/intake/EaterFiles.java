package cn.baoshen.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

final class EaterFiles {
  public static void main(String[] folder) throws IOException {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>(Eaters.all());
    all.putAll(XlsEaters.all());
    all.putAll(JsonEaters.all());
    for (var eater : all.entrySet()) {
      String n = eater.getKey();
      Path file =
          Path.of(
              folder[0],
              n + (n.startsWith("json") ? ".json" : n.startsWith("xls-") ? ".xls" : ".xlsx"));
      if (!Files.exists(file)) Files.write(file, eater.getValue().get());
    }
  }
}
