package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Token;
import cn.baoshen.model.Case;
import cn.baoshen.review.letter.Attachments.Paper;
import cn.baoshen.review.link.ReviewSettings;
import cn.baoshen.review.link.Secrets;
import java.time.Clock;

/** Makes the links that let a reviewer in, and names the report that lies behind them. */
public final class ReviewLinks {
  /** Path of the review page; the secret follows. */
  public static final String PATH = "/review/";

  private static final String PDF = "application/pdf";

  private final Secrets secrets;
  private final ReviewSettings settings;
  private final ReviewTexts words;
  private final Clock clock;

  public ReviewLinks(Secrets secrets, ReviewSettings settings, ReviewTexts words, Clock clock) {
    this.secrets = secrets;
    this.settings = settings;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A link to the review page.
   *
   * @param address the whole address, secret included; goes into the letter and nowhere else
   * @param token what is kept of it
   */
  record Link(String address, Token token) {}

  /** A link for one reviewer to the tier that the case is in. */
  Link fresh(Case subject, String reviewer) {
    String secret = secrets.fresh();
    return new Link(settings.link(PATH + secret), token(secret, subject, reviewer));
  }

  private Token token(String secret, Case subject, String reviewer) {
    return new Token(
        Secrets.hash(secret),
        subject.id(),
        subject.asked(),
        reviewer,
        clock.instant().plus(settings.review().expires()),
        null,
        null);
  }

  /** The address of a page of the console. */
  String page(String path) {
    return settings.link(path);
  }

  /** The report as a paper under its Chinese name. */
  public Paper report(Case subject, byte[] pdf) {
    String stem = TypedText.fileStem(words.unit(subject));
    String report = TypedText.fileStem(words.report(subject));
    String name = words.say("paper.report", stem, String.valueOf(subject.year()), report);
    return new Paper(name, PDF, pdf);
  }
}
