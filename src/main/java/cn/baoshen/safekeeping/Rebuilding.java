package cn.baoshen.safekeeping;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.store.Folders;
import cn.baoshen.casebook.store.KeptFiles;
import cn.baoshen.casebook.tier.Reinstatement;
import cn.baoshen.safekeeping.acts.Acts;
import cn.baoshen.safekeeping.outbox.OutboxLook;
import cn.baoshen.safekeeping.outbox.OutboxLook.Trace;
import cn.baoshen.safekeeping.outbox.Told;
import cn.baoshen.safekeeping.outbox.TraceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;

/**
 * Reads archive and results back before anything works, when the operator asked for it, and says
 * what came back and what did not. Asked again it finds nothing left to do.
 */
class Rebuilding implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
  private static final int NAMED = 20;

  private final boolean wished;
  private final Folders folders;
  private final Rebuild rebuild;
  private final Reinstatement book;
  private final FormsOfCases forms;
  private final Recall acts;
  private final Alarms alarms;
  private final MessageSource texts;
  private final Map<Rebuild.Outcome, List<String>> outcomes = new EnumMap<>(Rebuild.Outcome.class);
  private final List<String> unread = new ArrayList<>();

  Rebuilding(
      RebuildWish wish,
      Folders folders,
      Rebuild rebuild,
      Reinstatement book,
      FormsOfCases forms,
      Recall acts,
      Alarms alarms,
      MessageSource texts) {
    this.wished = wish.isWished();
    this.folders = folders;
    this.rebuild = rebuild;
    this.book = book;
    this.forms = forms;
    this.acts = acts;
    this.alarms = alarms;
    this.texts = texts;
  }

  /** Enters again what people had entered by hand. */
  interface Recall {
    Acts.Returned enter();
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (wished) {
      TraceReader reader = new TraceReader(folders.state().resolve("originals"));
      List<Told> told = new ArrayList<>();
      new OutboxLook(folders.outbox()).traces().forEach((id, trace) -> read(reader, trace, told));
      told.sort(
          Comparator.<Told, String>comparing(t -> t.remains().subject().unitCode())
              .thenComparing(t -> t.remains().subject().year())
              .thenComparing(t -> t.remains().subject().revision()));
      told.forEach(this::enter);
      book.markNewest();
      tell(acts.enter());
    }
    forms.fill();
  }

  private void read(TraceReader reader, Trace trace, List<Told> told) {
    try {
      told.add(reader.read(trace));
    } catch (IOException | RuntimeException e) {
      lost(trace.place(), e);
    }
  }

  private void lost(Path place, Exception e) {
    LOG.warn("cannot be read back: {} ({})", place, ThrownLine.of(e));
    unread.add(place.toString());
  }

  private void enter(Told told) {
    try {
      outcomes.computeIfAbsent(rebuild.enter(told), o -> new ArrayList<>()).add(told.id());
    } catch (IOException | RuntimeException e) {
      LOG.warn("cannot be entered again: {}", told.id(), e);
      unread.add(told.id());
    }
  }

  private void tell(Acts.Returned byHand) {
    String summary =
        text(
            "store.rebuilt",
            count(Rebuild.Outcome.CAME_BACK),
            count(Rebuild.Outcome.GOES_ON),
            count(Rebuild.Outcome.FILE_WANTED),
            named(outcomes.getOrDefault(Rebuild.Outcome.FILE_WANTED, List.of())),
            count(Rebuild.Outcome.KNOWN),
            String.valueOf(unread.size()),
            named(unread),
            String.valueOf(byHand.rows()),
            String.join(", ", byHand.accounts()));
    LOG.warn("{}", summary);
    String lines = summary + "\n\n" + outcomes + "\n" + unread + "\n";
    KeptFiles.rooted(folders.state())
        .write(
            "rebuilt-" + System.currentTimeMillis() + ".txt",
            lines.getBytes(StandardCharsets.UTF_8));
    alarms.raise("rebuilt", summary);
  }

  private String count(Rebuild.Outcome outcome) {
    return String.valueOf(outcomes.getOrDefault(outcome, List.of()).size());
  }

  private static String named(List<String> things) {
    return things.isEmpty() ? "" : things.subList(0, Math.min(NAMED, things.size())).toString();
  }

  private String text(String key, Object... details) {
    return texts.getMessage(key, details, Locale.SIMPLIFIED_CHINESE);
  }
}
