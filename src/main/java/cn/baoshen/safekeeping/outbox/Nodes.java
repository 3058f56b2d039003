package cn.baoshen.safekeeping.outbox;

import cn.baoshen.model.Tier;
import cn.baoshen.model.asked.ReportKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Values of the files in the outbox; what is null or absent there is null here. */
public final class Nodes {
  private Nodes() {}

  public static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  public static String upper(JsonNode text) {
    return text.asText().toUpperCase(Locale.ROOT);
  }

  public static @Nullable String text(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node.asText();
  }

  /** Empty where an older version did not say which report it is. */
  public static ReportKey which(JsonNode form, JsonNode key) {
    return new ReportKey(form.asText(""), key.isNull() ? "" : key.asText(""));
  }

  public static Tier tierOf(JsonNode node) {
    return Tier.valueOf(upper(node));
  }

  public static Instant timeOf(JsonNode node) {
    return Instant.parse(node.asText());
  }

  public static @Nullable Tier tier(JsonNode node) {
    return text(node) == null ? null : Tier.valueOf(upper(node));
  }

  public static @Nullable Instant time(JsonNode node) {
    String text = text(node);
    return text == null || text.equals("null") ? null : Instant.parse(text);
  }
}
