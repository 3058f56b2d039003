package cn.baoshen.safekeeping;

import cn.baoshen.model.Tier;
import cn.baoshen.model.asked.ReportKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Values of the files in the outbox; what is null or absent there is null here. */
final class Nodes {
  private Nodes() {}

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static String upper(JsonNode text) {
    return text.asText().toUpperCase(Locale.ROOT);
  }

  static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node.asText();
  }

  /** Empty where an older version did not say which report it is. */
  static ReportKey which(JsonNode form, JsonNode key) {
    return new ReportKey(form.asText(""), key.isNull() ? "" : key.asText(""));
  }

  static Tier tierOf(JsonNode node) {
    return Tier.valueOf(upper(node));
  }

  static Instant timeOf(JsonNode node) {
    return Instant.parse(node.asText());
  }

  static @Nullable Tier tier(JsonNode node) {
    return text(node) == null ? null : Tier.valueOf(upper(node));
  }

  static @Nullable Instant time(JsonNode node) {
    String text = text(node);
    return text == null || text.equals("null") ? null : Instant.parse(text);
  }
}
