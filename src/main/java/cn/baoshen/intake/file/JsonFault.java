package cn.baoshen.intake.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.ArrayList;
import java.util.List;

/** What the parser complains of, as a reason that a clerk can act on. */
final class JsonFault {
  private JsonFault() {}

  static UnreadableFile of(JsonProcessingException e) {
    String says = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return overLimit(says);
    }
    if (e instanceof JsonEOFException) {
      return at(e.getLocation(), "json-cut-off");
    }
    return at(e.getLocation(), syntax(says));
  }

  static UnreadableFile at(JsonLocation location, String reason, Object... more) {
    List<Object> details = new ArrayList<>();
    details.add(location == null ? "?" : location.getLineNr());
    details.add(location == null ? "?" : location.getColumnNr());
    details.addAll(List.of(more));
    return new UnreadableFile(reason, details.toArray());
  }

  private static UnreadableFile overLimit(String says) {
    if (says.contains("nesting depth")) {
      return new UnreadableFile("json-too-deep", JsonDocument.DEEPEST);
    }
    if (says.contains("Number")) {
      return new UnreadableFile("json-number-too-long", JsonDocument.LONGEST_NUMBER);
    }
    if (says.contains("Name")) {
      return new UnreadableFile("json-name-too-long", JsonDocument.LONGEST_NAME);
    }
    return new UnreadableFile("json-text-too-long");
  }

  private static String syntax(String says) {
    if (says.contains("comment")) {
      return "json-comment";
    }
    return says.contains("Non-standard token") ? "json-nan" : "json-malformed";
  }
}
