package cn.baoshen.edition;

import cn.baoshen.edition.Edition.State;
import cn.baoshen.form.Form;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.form.yaml.FurtherForms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The editions in force as this node knows them: asked for again when another node may have changed
 * them.
 */
class LiveForms implements FurtherForms {
  private static final Logger LOG = LoggerFactory.getLogger(LiveForms.class);
  private static final Duration AGE = Duration.ofSeconds(2);

  private final EditionBook editions;
  private final Clock clock;

  /** Editions never change, so that one that was read once need not be read again. */
  private final Map<String, Optional<Form>> made = new ConcurrentHashMap<>();

  private Map<String, Form> inForce = Map.of();
  private List<Form> retired = List.of();
  private long changes = -1;
  private Instant asked = Instant.MIN;

  LiveForms(EditionBook editions, Clock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  @Override
  public synchronized Map<String, Form> inForce() {
    Instant now = clock.instant();
    if (now.isBefore(asked) || !now.isBefore(later(asked))) {
      refresh();
      asked = now;
    }
    return inForce;
  }

  private static Instant later(Instant time) {
    return time.equals(Instant.MIN) ? time : time.plus(AGE);
  }

  /** Looks now, as after a change of this node's own. */
  synchronized void refresh() {
    try {
      long current = editions.changes();
      if (current != changes) {
        inForce = read();
        retired = readRetired();
        changes = current;
      }
    } catch (DataAccessException e) {
      LOG.warn("The forms in force cannot be looked up; those known so far stay", e);
    }
  }

  private Map<String, Form> read() {
    Map<String, Form> forms = new LinkedHashMap<>();
    for (Edition edition : editions.inForce()) {
      form(edition.form(), edition.number())
          .ifPresentOrElse(
              form -> forms.put(form.id(), form),
              () -> LOG.error("Form {} is in force and cannot be used", edition.reference()));
    }
    return java.util.Collections.unmodifiableMap(forms);
  }

  private List<Form> readRetired() {
    return editions.retired().stream()
        .flatMap(edition -> form(edition.form(), edition.number()).stream())
        .toList();
  }

  @Override
  public synchronized List<Form> retired() {
    inForce();
    return retired;
  }

  /** The form that an edition makes; empty when none can be made of it. */
  Optional<Form> form(String id, int number) {
    return made.computeIfAbsent(
        id + "@" + number,
        key ->
            Optional.of(FormCatalog.draft(id, editions.workbook(id, number), number, List.of()))
                .filter(draft -> !draft.mistakes().hasErrors())
                .map(draft -> draft.form()));
  }

  @Override
  public Optional<Form> edition(String reference) {
    String[] parts = reference.split("@", 2);
    boolean numbered = parts.length == 2 && parts[1].matches("\\d{1,6}");
    Optional<Edition> known =
        numbered
            ? editions
                .find(parts[0], Integer.parseInt(parts[1]))
                .filter(found -> found.state() != State.DRAFT)
            : parts.length == 1 ? editions.newest(parts[0]) : Optional.empty();
    return known.flatMap(edition -> form(edition.form(), edition.number()));
  }
}
