package cn.baoshen.camel;

import cn.baoshen.camel.station.OnceLogger;
import cn.baoshen.camel.station.RoundWatch;
import cn.baoshen.casebook.entry.SeenFiles;
import cn.baoshen.intake.FairShare;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rounds through the inbox: none while the house is crowded, each with fresh turns; says once
 * when no round can be made, as without the database, and once when one can be made again.
 */
class InboxRounds extends RoundWatch {
  private static final Logger LOG = LoggerFactory.getLogger(InboxRounds.class);

  private final OnceLogger log =
      new OnceLogger(
          LOG, "the inbox cannot be looked through", "the inbox is looked through again");
  private final FairShare turns;
  private final BackPressure crowding;
  private final InboxFolders folders;
  private final InboxLease lease;
  private final SeenFiles seenFiles;
  private boolean ours;

  InboxRounds(
      FairShare turns,
      BackPressure crowding,
      InboxFolders folders,
      InboxLease lease,
      SeenFiles seenFiles) {
    this.folders = folders;
    this.lease = lease;
    this.seenFiles = seenFiles;
    this.turns = turns;
    this.crowding = crowding;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    try {
      if (!isOurs() || folders.isResting()) {
        return false;
      }
      BackPressure.Crowd crowd = crowding.now();
      turns.begin(crowd.byUnit());
      folders.begin();
      return !crowd.full();
    } catch (RuntimeException e) {
      failed(e);
      return false;
    }
  }

  /** What another node saw of the inbox, it saw by its own clock and file system. */
  private boolean isOurs() {
    boolean now = lease.isOurs();
    if (now && !ours && !lease.isAlone()) {
      LOG.info("this node looks through the inbox from now on");
      seenFiles.forgetAll();
    }
    ours = now;
    return now;
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polled) {
    folders.end();
    log.done();
  }

  @Override
  protected void failed(Throwable cause) {
    log.failed(cause);
  }
}
