package cn.baoshen.intake;

import cn.baoshen.casebook.entry.SeenFiles;
import cn.baoshen.intake.file.ShownNames;
import cn.baoshen.intake.inbox.InboxLook;
import cn.baoshen.intake.inbox.LeftLying;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the inbox now and then for what the lookout never takes, so that nothing rots
 * there.
 */
public class InboxSweep {
  private static final Logger LOG = LoggerFactory.getLogger(InboxSweep.class);

  /** A walk through everything is dear where very much lies. */
  private static final Duration BETWEEN = Duration.ofSeconds(30);

  private final Path inbox;
  private final SeenFiles seenFiles;
  private final InboxLook look;
  private final LeftLying lying;
  private final OddNames names;
  private final SetAside aside;
  private final Clock clock;
  private Instant next = Instant.MIN;

  InboxSweep(
      Path inbox,
      SeenFiles seenFiles,
      InboxLook look,
      LeftLying lying,
      OddNames names,
      SetAside aside,
      Clock clock) {
    this.inbox = inbox;
    this.seenFiles = seenFiles;
    this.look = look;
    this.lying = lying;
    this.names = names;
    this.aside = aside;
    this.clock = clock;
  }

  /**
   * Forgets files that are gone, raises alarms for what lies too long, sees to what was admitted,
   * and gives what has to be taken by another way than Camel's: odd names, and what is no file.
   */
  public List<File> inspect() throws IOException {
    aside.look();
    List<File> odd = new ArrayList<>(names.next());
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(BETWEEN);
      forgetWithdrawn();
      InboxLook.Seen seen = look.look();
      lying.tell(seen.odd());
      odd.addAll(seen.refused());
    }
    return odd;
  }

  private void forgetWithdrawn() {
    for (String path : seenFiles.paths()) {
      if (!Files.exists(inbox.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        LOG.debug("gone from the inbox: {}", ShownNames.shown(path));
        seenFiles.forget(path);
      }
    }
  }
}
