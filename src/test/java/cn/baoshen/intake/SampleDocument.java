package cn.baoshen.intake;

import cn.baoshen.intake.json.JsonReader;
import cn.baoshen.model.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A sound sample in JSON with some places changed, put before the rules of its form. */
final class SampleDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode document;

  private SampleDocument(String name) {
    try {
      document = (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of("src/samples", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SampleDocument longhui() {
    return new SampleDocument("longhui-2024-corrected.json");
  }

  /** Puts JSON at a pointer such as {@code /signoff/date}; an array takes it as its last item. */
  SampleDocument put(String pointer, String json) {
    try {
      int slash = pointer.lastIndexOf('/');
      JsonNode around = document.at(pointer.substring(0, slash));
      String key = pointer.substring(slash + 1);
      if (around instanceof ArrayNode array) {
        array.add(JSON.readTree(json));
      } else {
        ((ObjectNode) around).set(key, JSON.readTree(json));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SampleDocument remove(String pointer) {
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) document.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
    return this;
  }

  Reading reading() {
    return new JsonReader()
        .read(
            document.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            SampleWorkbook.FORMS);
  }

  Object at(String path) {
    return reading().report().at(path);
  }

  int rows(String table) {
    return reading().report().rows(table).size();
  }

  List<String> findings() {
    return SampleWorkbook.lines(SampleWorkbook.judge(reading()));
  }
}
