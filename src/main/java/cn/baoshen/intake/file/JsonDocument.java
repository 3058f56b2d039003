package cn.baoshen.intake.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharArrayReader;
import java.io.IOException;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document, read strictly and within limits into maps, lists, {@link Literal}s and texts.
 *
 * <p>A key that is given twice is refused, also when the two differ only in how their characters
 * are composed, because no reader after us would agree on which of them counts.
 */
public final class JsonDocument {
  static final int MOST_BYTES = 5 * 1024 * 1024;
  static final int DEEPEST = 50;

  /** A report has a few hundred values, the largest seen a few thousand. */
  static final int MOST_VALUES = 100_000;

  static final int LONGEST_NAME = 200;
  static final int LONGEST_NUMBER = 200;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(MOST_BYTES)
                  .build())
          // Names come from strangers; a table of all of them would only grow.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  /** A number, {@code true}, {@code false} exactly as the document writes it. */
  public record Literal(String text, boolean number) {}

  private final JsonParser parser;
  private int values;

  private JsonDocument(JsonParser parser) {
    this.parser = parser;
  }

  /** The object that the bytes hold. */
  public static Map<String, Object> read(byte[] bytes) throws UnreadableFile {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableFile("file-too-large", bytes.length, MOST_BYTES / (1024 * 1024));
    }
    CharBuffer text = Utf8.text(bytes);
    try (JsonParser parser = parser(text)) {
      return new JsonDocument(parser).root();
    } catch (UnreadableFile e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw JsonFault.of(e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static JsonParser parser(CharBuffer text) throws IOException {
    return JSON.createParser(
        new CharArrayReader(text.array(), text.arrayOffset() + text.position(), text.length()));
  }

  private Map<String, Object> root() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new UnreadableFile("json-empty");
    }
    if (first != JsonToken.START_OBJECT) {
      throw new UnreadableFile("json-not-an-object");
    }
    Map<String, Object> root = object();
    requireEnd();
    return root;
  }

  private void requireEnd() throws IOException {
    JsonLocation end = parser.currentLocation();
    try {
      if (parser.nextToken() == null) {
        return;
      }
    } catch (JsonProcessingException e) {
      // Whatever stands there, it stands behind the end of the report.
    }
    throw new UnreadableFile("json-trailing", end.getLineNr(), end.getColumnNr());
  }

  private Map<String, Object> object() throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = Normalizer.normalize(parser.currentName(), Normalizer.Form.NFC);
      if (object.containsKey(name)) {
        throw JsonFault.at(parser.currentTokenLocation(), "json-duplicate-key", name);
      }
      parser.nextToken();
      object.put(name, value());
    }
    return object;
  }

  private List<Object> array() throws IOException {
    List<Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private @Nullable Object value() throws IOException {
    if (++values > MOST_VALUES) {
      throw new UnreadableFile("json-too-many-values", MOST_VALUES);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Literal(parser.getText(), true);
      case VALUE_TRUE, VALUE_FALSE -> new Literal(parser.getText(), false);
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("unexpected " + parser.currentToken());
    };
  }
}
