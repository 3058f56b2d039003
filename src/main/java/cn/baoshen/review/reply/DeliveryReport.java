package cn.baoshen.review.reply;

import cn.baoshen.review.reply.part.Charsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a mail server says of one reader of a letter (RFC 3464), whether or not an empty line parts
 * that from what it says of the letter.
 */
record DeliveryReport(String recipient, String action, String status, String diagnosis) {
  private static final List<String> ARRIVED = List.of("delivered", "relayed", "expanded");
  private static final String FINAL = "final-recipient";
  private static final String ORIGINAL = "original-recipient";

  /** Those of which it says anything at all. */
  static List<DeliveryReport> in(byte[] report) {
    List<Map<String, String>> blocks = new ArrayList<>();
    Map<String, String> block = new HashMap<>();
    String last = null;
    for (String line : Charsets.decode(report, null).lines().toList()) {
      int colon = line.indexOf(':');
      if (last != null && !line.isBlank() && Character.isWhitespace(line.charAt(0))) {
        block.merge(last, " " + line.strip(), String::concat);
      } else if (line.isBlank() || colon > 0 && isNext(block, name(line, colon))) {
        blocks.add(block);
        block = new HashMap<>();
        last = null;
      }
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        last = name(line, colon);
        block.putIfAbsent(last, line.substring(colon + 1).strip());
      }
    }
    blocks.add(block);
    return blocks.stream().map(DeliveryReport::of).filter(DeliveryReport::saysSomething).toList();
  }

  private static String name(String line, int colon) {
    return line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
  }

  /** True when a field begins the report on another reader. */
  private static boolean isNext(Map<String, String> block, String name) {
    return name.equals(FINAL) && block.containsKey(FINAL)
        || name.equals(ORIGINAL)
            && (block.containsKey(FINAL) || block.containsKey(ORIGINAL))
            && block.containsKey("action");
  }

  private static DeliveryReport of(Map<String, String> block) {
    String to = block.getOrDefault(FINAL, "");
    return new DeliveryReport(
        to.isEmpty() ? block.getOrDefault(ORIGINAL, "") : to,
        block.getOrDefault("action", "").toLowerCase(Locale.ROOT),
        block.getOrDefault("status", ""),
        block.getOrDefault("diagnostic-code", ""));
  }

  private boolean saysSomething() {
    return !action.isEmpty() || !status.isEmpty();
  }

  /** The one that is worst off; empty when the letter reached all. */
  static Optional<DeliveryReport> worst(List<DeliveryReport> all) {
    List<DeliveryReport> lost = all.stream().filter(r -> !r.hasArrived()).toList();
    return lost.stream()
        .filter(DeliveryReport::isFinal)
        .findFirst()
        .or(() -> lost.stream().findFirst());
  }

  private boolean hasArrived() {
    return ARRIVED.stream().anyMatch(action::startsWith)
        || action.isEmpty() && status.startsWith("2");
  }

  /** False while the server goes on trying. */
  boolean isFinal() {
    return !(action.startsWith("delayed") || action.isEmpty() && status.startsWith("4"));
  }
}
