package cn.baoshen.review.letter;

import static java.util.Objects.requireNonNull;

import cn.baoshen.casebook.mail.Token;
import cn.baoshen.model.Case;
import cn.baoshen.model.Tier;
import cn.baoshen.review.letter.Attachments.Paper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter before it is written: to whom, of what kind and about what.
 *
 * @param kind names its templates {@code mail/<kind>} and its subject {@code subject.<kind>}
 * @param about the case it speaks of; null when there is none
 * @param tier the tier of the reviewer it goes to; null when it goes to somebody else
 * @param values what its templates speak of, besides {@code words} and {@code c}
 * @param token what is kept of its link's secret; null without a link
 * @param conversation the mails it belongs to; null when it answers none
 */
public record Draft(
    String messageId,
    String kind,
    @Nullable Case about,
    @Nullable Tier tier,
    String to,
    Map<String, Object> values,
    List<Paper> papers,
    @Nullable Token token,
    @Nullable Conversation conversation) {
  public Draft {
    papers = List.copyOf(papers);
  }

  /** A draft to anybody but a reviewer, without papers or a link. */
  public static Draft about(
      String messageId, String kind, @Nullable Case about, String to, Map<String, Object> values) {
    return new Draft(messageId, kind, about, null, to, values, List.of(), null, null);
  }

  /** The same to the reviewer of the tier that the case is in. */
  Draft toReviewer() {
    return toReviewer(requireNonNull(about).asked());
  }

  /** The same to the reviewer of a tier; null for none. */
  public Draft toReviewer(@Nullable Tier asked) {
    return new Draft(messageId, kind, about, asked, to, values, papers, token, conversation);
  }

  Draft with(List<Paper> more) {
    return new Draft(messageId, kind, about, tier, to, values, more, token, conversation);
  }

  Draft with(Token secret) {
    return new Draft(messageId, kind, about, tier, to, values, papers, secret, conversation);
  }

  /** The same as an answer to a mail that came in. */
  public Draft in(@Nullable Conversation mails) {
    return new Draft(messageId, kind, about, tier, to, values, papers, token, mails);
  }

  /** Whether a person is to answer it by reply. */
  boolean isAnswerable() {
    return token != null;
  }
}
