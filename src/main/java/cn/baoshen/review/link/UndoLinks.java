package cn.baoshen.review.link;

import cn.baoshen.casebook.tier.Proposal;
import cn.baoshen.casebook.tier.Proposals;
import java.util.Optional;

/** Makes the links that take an answer by mail back, and finds what lies behind them. */
public final class UndoLinks {
  /** Path of the page; the secret follows. */
  public static final String PATH = "/review/undo/";

  private final Secrets secrets;
  private final ReviewSettings settings;
  private final Proposals proposals;

  public UndoLinks(Secrets secrets, ReviewSettings settings, Proposals proposals) {
    this.secrets = secrets;
    this.settings = settings;
    this.proposals = proposals;
  }

  /**
   * A link for what this mail proposed. A letter that is written twice has two links, both good:
   * which of the two letters is kept is known only later.
   */
  public String fresh(String mailId) {
    String secret = secrets.fresh();
    proposals.keepLink(Secrets.hash(secret), mailId);
    return settings.link(PATH + secret);
  }

  public Optional<Proposal> behind(String secret) {
    return proposals.behind(Secrets.hash(secret));
  }
}
