package cn.baoshen.intake;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.CollectionWindow;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.fault.OutOfMemory;
import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.inbox.SupportingSettings;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.Recognition;
import cn.baoshen.model.Original;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Unit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Tells what a file is before it may touch any case: whose it is, and whether it can be read as a
 * report at all.
 */
class Recogniser {
  private static final String TOO_LARGE = "supporting-too-large";

  /** Files that are whole, and plainly something else. */
  private static final Set<String> NO_REPORT =
      Set.of(
          "file-pdf",
          "file-picture",
          "file-archive",
          "file-mail",
          "file-ofd",
          "file-other-office",
          "file-text",
          "file-csv",
          "file-html",
          "no-form");

  private static final Logger LOG = LoggerFactory.getLogger(Recogniser.class);

  private static final Recognition UNREAD =
      Recognition.unfit(Identity.UNKNOWN, new UnreadableFile("unread").trouble());

  private final SubmissionReaders files;
  private final RegisteredOwner owner;
  private final Attempts attempts;
  private final Alarms alarms;
  private final OpenCollection collection;
  private final SupportingSettings supporting;
  private final Clock clock;

  Recogniser(
      SubmissionReaders files,
      RegisteredOwner owner,
      Attempts attempts,
      Alarms alarms,
      OpenCollection collection,
      SupportingSettings supporting,
      Clock clock) {
    this.files = files;
    this.owner = owner;
    this.attempts = attempts;
    this.alarms = alarms;
    this.collection = collection;
    this.supporting = supporting;
    this.clock = clock;
  }

  /** Something that is not opened. */
  Arrival unopened(Arrival.Place place, Original original, String reason) {
    Unit unit = owner.byFolder(original.folder()).orElse(null);
    List<String> limit =
        reason.equals(TOO_LARGE)
            ? List.of(String.valueOf(supporting.largest().toMegabytes()))
            : List.of();
    Arrival.Refusal refusal = new Arrival.Refusal(reason, limit, false);
    return new Arrival(place, original, unit, collection.year(), refusal);
  }

  /** A file that was admitted before, and is not looked at again. */
  Arrival known(Arrival.Place place, Original original) {
    return new Arrival(place, original, null, collection.year(), null);
  }

  /** How large a file may be where this one lies. */
  DataSize largest(Arrival.Place place, DataSize otherwise) {
    return supporting.isMeant(place.path()) ? supporting.largest() : otherwise;
  }

  /** Key of the reason why a larger one is not taken. */
  String tooLarge(Arrival.Place place) {
    return supporting.isMeant(place.path()) ? TOO_LARGE : "too-large";
  }

  private Arrival document(Arrival.Place place, Original original, Unit unit) {
    return Arrival.supporting(
        place, original, unit, collection.year(), refusal(original), supporting.most());
  }

  private Arrival.@Nullable Refusal refusal(Original document) {
    if (document.bytes() == 0) {
      return new Arrival.Refusal("supporting-empty", List.of(), true);
    }
    return supporting.isTaken(document.name())
        ? null
        : new Arrival.Refusal(
            "supporting-kind", List.of(String.join("、", supporting.endings())), true);
  }

  /** A file of these bytes. */
  Arrival arrival(Arrival.Place place, Original original, byte[] bytes) {
    Optional<Unit> owning = owner.byFolder(original.folder());
    if (owning.isPresent() && supporting.isMeant(place.path())) {
      return document(place, original, owning.get());
    }
    Arrival arrival = report(place, original, bytes);
    return owning.isPresent() && isDocument(arrival)
        ? document(place, original, owning.get())
        : arrival;
  }

  /** Whether what is no report lies where such things lie, and is of a kind that is taken. */
  private boolean isDocument(Arrival arrival) {
    Arrival.Refusal refusal = arrival.refusal();
    return refusal != null
        && NO_REPORT.contains(refusal.reason())
        && supporting.isUnlessReport(arrival.place().path())
        && supporting.isTaken(arrival.original().name());
  }

  private Arrival report(Arrival.Place place, Original original, byte[] bytes) {
    Recognition first = look(place, original, bytes, collection.year());
    int year = late(first).filter(this::isTaken).map(w -> w.year()).orElse(collection.year());
    Recognition look = year == collection.year() ? first : look(place, original, bytes, year);
    Unit unit = whose(original, look);
    boolean declares = look.zero() != null && unit != null;
    Arrival.Declaration declaration = declares ? owner.declaration(look.zero(), unit, year) : null;
    Arrival.Refusal astray = owner.astray(look.identity(), unit, year);
    Arrival.Refusal refusal = year == collection.year() ? refusal(look, unit) : unfit(look);
    return new Arrival(place, original, unit, year, refusal, declaration, astray, look.which());
  }

  private @Nullable Unit whose(Original original, Recognition look) {
    return original.folder().isEmpty()
        ? owner.owner(look.identity()).orElse(null)
        : owner.byFolder(original.folder()).orElse(null);
  }

  /** The closed year that a report is of; empty for one of the open year, or of none. */
  private Optional<CollectionWindow> late(Recognition look) {
    Integer stated = look.identity().year();
    boolean report = look.zero() == null && look.unfit() == null;
    return stated == null || !report ? Optional.empty() : collection.closed(stated);
  }

  private boolean isTaken(CollectionWindow closed) {
    return closed.takesLate(LocalDate.now(clock));
  }

  private Arrival.@Nullable Refusal refusal(Recognition look, @Nullable Unit unit) {
    CollectionWindow closed = late(look).orElse(null);
    if (closed != null) {
      String open = String.valueOf(collection.year());
      List<String> years = List.of(String.valueOf(closed.year()), open);
      return new Arrival.Refusal("closed-year", years, true);
    }
    if (look.zero() != null) {
      return unit == null ? new Arrival.Refusal("zero-no-unit", List.of(), true) : null;
    }
    return unfit(look);
  }

  private static Arrival.@Nullable Refusal unfit(Recognition look) {
    ReadProblem unfit = look.unfit();
    return unfit == null ? null : new Arrival.Refusal(unfit.reason(), unfit.details(), true);
  }

  /** Counted before it begins: what kills the process three times is not looked at again. */
  private Recognition look(Arrival.Place place, Original original, byte[] bytes, int year) {
    String work = "recognise/" + original.sha256();
    return attempts.alone(work, () -> counted(work, place, bytes, year));
  }

  private Recognition counted(String work, Arrival.Place place, byte[] bytes, int year) {
    int begun = attempts.begin(work);
    try {
      return attempts.isTooOften(begun) ? setAside(place) : look(place, bytes, year);
    } finally {
      attempts.end(work);
    }
  }

  /** Bytes that our own reading stumbles over must not hold up the unit without a word. */
  private Recognition look(Arrival.Place place, byte[] bytes, int year) {
    Failpoint.at("recognise", place.path());
    try {
      return files.ofAnyTime(year).look(bytes, year);
    } catch (RuntimeException ours) {
      LOG.error("cannot be looked at: {}", ShownNames.shown(place.path()), ours);
      return setAside(place);
    } catch (OutOfMemoryError e) {
      // While the attempt is still under way: this, too, is a death of the process.
      OutOfMemory.met(e);
      throw e;
    }
  }

  private Recognition setAside(Arrival.Place place) {
    alarms.raise("file-unread", place.path());
    return UNREAD;
  }
}
