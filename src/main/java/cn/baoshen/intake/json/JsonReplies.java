package cn.baoshen.intake.json;

import cn.baoshen.intake.file.Json;
import cn.baoshen.intake.file.JsonDocument;
import cn.baoshen.intake.value.FieldLocation;
import cn.baoshen.intake.value.StatedReplies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers in a JSON document: an object of numbers, or a list of number and answer. */
final class JsonReplies {
  private final StatedReplies replies;

  JsonReplies(StatedReplies replies) {
    this.replies = replies;
  }

  void read(FieldLocation spot, @Nullable Object json) {
    if (json instanceof Map<?, ?>) {
      Json.object(json).forEach((number, text) -> add(number, text, spot.pointer(number)));
    } else if (json instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        entry(list.get(i), spot.pointer(String.valueOf(i)));
      }
    } else if (json != null) {
      replies.wrong(spot.pointer(), "reply-shape");
    }
  }

  private void entry(Object json, String place) {
    Map<String, Object> entry = Json.object(json);
    String number = text(entry.get(StatedReplies.LABELS.number()));
    if (number == null) {
      replies.wrong(place, "reply-shape");
    } else {
      add(number, entry.get(StatedReplies.LABELS.reply()), place);
    }
  }

  private void add(String number, @Nullable Object json, String place) {
    String text = text(json);
    if (text != null) {
      replies.add(number, text, place);
    } else if (json != null) {
      replies.wrong(place, "reply-shape");
    }
  }

  private static @Nullable String text(@Nullable Object json) {
    if (json instanceof JsonDocument.Literal literal) {
      return literal.text();
    }
    return json instanceof String text ? text : null;
  }
}
