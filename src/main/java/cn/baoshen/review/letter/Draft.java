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
 * @param tokens what is kept of the secrets of its links
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
    List<Token> tokens,
    @Nullable Conversation conversation) {
  public Draft {
    papers = List.copyOf(papers);
    tokens = List.copyOf(tokens);
  }

  /** A draft to anybody but a reviewer, without papers or a link. */
  public static Draft about(
      String messageId, String kind, @Nullable Case about, String to, Map<String, Object> values) {
    return new Draft(messageId, kind, about, null, to, values, List.of(), List.of(), null);
  }

  /** The same to the reviewer of the tier that the case is in. */
  Draft toReviewer() {
    return toReviewer(requireNonNull(about).asked());
  }

  /** The same to the reviewer of a tier; null for none. */
  public Draft toReviewer(@Nullable Tier asked) {
    return new Draft(messageId, kind, about, asked, to, values, papers, tokens, conversation);
  }

  Draft with(List<Paper> more) {
    return new Draft(messageId, kind, about, tier, to, values, more, tokens, conversation);
  }

  Draft withLinks(List<Token> secrets) {
    return new Draft(messageId, kind, about, tier, to, values, papers, secrets, conversation);
  }

  /** The same as an answer to a mail that came in. */
  public Draft in(@Nullable Conversation mails) {
    return new Draft(messageId, kind, about, tier, to, values, papers, tokens, mails);
  }

  /** Whether a person is to answer it by reply. */
  boolean isAnswerable() {
    return tier != null && !tokens.isEmpty();
  }
}
