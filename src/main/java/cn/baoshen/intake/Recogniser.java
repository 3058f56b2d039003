package cn.baoshen.intake;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.casebook.Attempts;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.entry.Arrival;
import cn.baoshen.fault.Failpoint;
import cn.baoshen.fault.OutOfMemory;
import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.Recognition;
import cn.baoshen.model.Original;
import cn.baoshen.model.ReadProblem;
import cn.baoshen.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what a file is before it may touch any case: whose it is, and whether it can be read as a
 * report at all.
 */
class Recogniser {
  private static final Logger LOG = LoggerFactory.getLogger(Recogniser.class);

  private static final Recognition UNREAD =
      Recognition.unfit(Identity.UNKNOWN, new UnreadableFile("unread").trouble());

  private final SubmissionReader files;
  private final RegisteredOwner owner;
  private final Attempts attempts;
  private final Alarms alarms;
  private final OpenCollection collection;

  Recogniser(
      SubmissionReader files,
      RegisteredOwner owner,
      Attempts attempts,
      Alarms alarms,
      OpenCollection collection) {
    this.files = files;
    this.owner = owner;
    this.attempts = attempts;
    this.alarms = alarms;
    this.collection = collection;
  }

  /** Something that is not opened. */
  Arrival unopened(Arrival.Place place, Original original, String reason) {
    Unit unit = owner.byFolder(original.folder()).orElse(null);
    Arrival.Refusal refusal = Arrival.Refusal.unopened(reason);
    return new Arrival(place, original, unit, collection.year(), refusal);
  }

  /** A file that was admitted before, and is not looked at again. */
  Arrival known(Arrival.Place place, Original original) {
    return new Arrival(place, original, null, collection.year(), null);
  }

  /** A file of these bytes. */
  Arrival arrival(Arrival.Place place, Original original, byte[] bytes) {
    Recognition look = look(place, original, bytes);
    Unit unit = whose(original, look);
    int year = collection.year();
    boolean declares = look.zero() != null && unit != null;
    Arrival.Declaration declaration = declares ? owner.declaration(look.zero(), unit, year) : null;
    Unit other = owner.other(look.identity(), unit);
    Arrival.Refusal refusal = refusal(look, unit);
    return new Arrival(place, original, unit, year, refusal, declaration, other, look.which());
  }

  private @Nullable Unit whose(Original original, Recognition look) {
    return original.folder().isEmpty()
        ? owner.owner(look.identity()).orElse(null)
        : owner.byFolder(original.folder()).orElse(null);
  }

  private static Arrival.@Nullable Refusal refusal(Recognition look, @Nullable Unit unit) {
    if (look.zero() != null) {
      return unit == null ? new Arrival.Refusal("zero-no-unit", List.of(), true) : null;
    }
    ReadProblem unfit = look.unfit();
    return unfit == null ? null : new Arrival.Refusal(unfit.reason(), unfit.details(), true);
  }

  /** Counted before it begins: what kills the process three times is not looked at again. */
  private Recognition look(Arrival.Place place, Original original, byte[] bytes) {
    String work = "recognise/" + original.sha256();
    return attempts.alone(work, () -> counted(work, place, bytes));
  }

  private Recognition counted(String work, Arrival.Place place, byte[] bytes) {
    int begun = attempts.begin(work);
    try {
      return attempts.isTooOften(begun) ? setAside(place) : look(place, bytes);
    } finally {
      attempts.end(work);
    }
  }

  /** Bytes that our own reading stumbles over must not hold up the unit without a word. */
  private Recognition look(Arrival.Place place, byte[] bytes) {
    Failpoint.at("recognise", place.path());
    try {
      return files.look(bytes, collection.year());
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
