package cn.baoshen.review.link;

import cn.baoshen.casebook.mail.DeskTokens;
import java.time.Clock;

/** Makes the links to reviewers' own pages, and knows whose page a link opens. */
public final class DeskLinks {
  /** Path of the page; the secret follows. */
  public static final String PATH = "/desk/";

  private final Secrets secrets;
  private final ReviewSettings settings;
  private final DeskTokens tokens;
  private final Clock clock;

  public DeskLinks(Secrets secrets, ReviewSettings settings, DeskTokens tokens, Clock clock) {
    this.secrets = secrets;
    this.settings = settings;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A link for this reviewer; those given out before work on until they expire. */
  public String fresh(String reviewer) {
    String secret = secrets.fresh();
    tokens.keep(Secrets.hash(secret), reviewer, clock.instant().plus(settings.review().expires()));
    return settings.link(PATH + secret);
  }

  /** Whose page it is, in lower case; empty when nobody's, or no more. */
  public java.util.Optional<String> behind(String secret) {
    return tokens.reviewer(Secrets.hash(secret), clock.instant());
  }
}
