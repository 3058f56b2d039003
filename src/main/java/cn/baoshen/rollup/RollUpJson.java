package cn.baoshen.rollup;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the table as JSON: {@code {"title","year","columns":[…],"rows":[{column: value}]}}, days
 * as {@code 2025-03-01}, empty cells as null.
 */
public final class RollUpJson {
  private RollUpJson() {}

  /** Writes it; the file is made or replaced. */
  public static void write(RollUpTable table, String title, int year, Path file)
      throws IOException {
    try (JsonGenerator out =
        JsonMapper.builder()
            .build()
            .createGenerator(file.toFile(), JsonEncoding.UTF8)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)) {
      out.writeStartObject();
      out.writeStringField("title", title);
      out.writeNumberField("year", year);
      out.writeArrayFieldStart("columns");
      for (Head head : table.heads()) {
        out.writeString(head.label());
      }
      out.writeEndArray();
      out.writeArrayFieldStart("rows");
      for (List<@Nullable Object> row : table.rows()) {
        write(table.heads(), row, out);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  private static void write(List<Head> heads, List<@Nullable Object> row, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    for (int i = 0; i < heads.size(); i++) {
      out.writeFieldName(heads.get(i).label());
      write(row.get(i), out);
    }
    out.writeEndObject();
  }

  private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else {
      out.writeString(value.toString());
    }
  }
}
