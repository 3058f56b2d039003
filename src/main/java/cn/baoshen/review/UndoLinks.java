package cn.baoshen.review;

import cn.baoshen.casebook.Proposal;
import cn.baoshen.casebook.Proposals;
import java.util.Optional;

/** Makes the links that take an answer by mail back, and finds what lies behind them. */
final class UndoLinks {
  /** Path of the page; the secret follows. */
  static final String PATH = "/review/undo/";

  private final Secrets secrets;
  private final ReviewSettings settings;
  private final Proposals proposals;

  UndoLinks(Secrets secrets, ReviewSettings settings, Proposals proposals) {
    this.secrets = secrets;
    this.settings = settings;
    this.proposals = proposals;
  }

  /**
   * A link for what this mail proposed. A letter that is written twice has two links, both good:
   * which of the two letters is kept is known only later.
   */
  String fresh(String mailId) {
    String secret = secrets.fresh();
    proposals.keepLink(Secrets.hash(secret), mailId);
    return settings.link(PATH + secret);
  }

  Optional<Proposal> behind(String secret) {
    return proposals.behind(Secrets.hash(secret));
  }
}
