package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.casebook.mail.Token;
import cn.baoshen.model.Case;
import cn.baoshen.model.Tier;
import cn.baoshen.review.letter.Attachments.Paper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes drafts: subject, both bodies and papers of a letter of some kind. */
public final class LetterWriter {
  /** Among the values, what the subject of a letter about no case speaks of: a list of texts. */
  static final String SUBJECT = "subject";

  private final LetterTemplates texts;
  private final ReviewTexts words;
  private final ReplyReading replies;

  public LetterWriter(LetterTemplates texts, ReviewTexts words, ReplyReading replies) {
    this.texts = texts;
    this.words = words;
    this.replies = replies;
  }

  /**
   * What a letter is.
   *
   * @param kind names its templates {@code mail/<kind>} and its subject {@code subject.<kind>}
   * @param about the case it speaks of; null when there is none
   * @param tier the tier of the reviewer it goes to; null when it goes to somebody else
   * @param values what its templates speak of, besides {@code words} and {@code c}
   * @param token what is kept of its link's secret; null without a link
   * @param conversation the mails it belongs to; null when it answers none
   */
  public record Order(
      String messageId,
      String kind,
      Case about,
      Tier tier,
      String to,
      Map<String, Object> values,
      List<Paper> papers,
      Token token,
      Conversation conversation) {
    /** An order to anybody but a reviewer, without papers or a link. */
    public static Order about(
        String messageId, String kind, Case about, String to, Map<String, Object> values) {
      return new Order(messageId, kind, about, null, to, values, List.of(), null, null);
    }

    /** The same to the reviewer of the tier that the case is in. */
    Order toReviewer() {
      return toReviewer(about.tier());
    }

    /** The same to the reviewer of a tier; null for none. */
    public Order toReviewer(Tier asked) {
      return new Order(messageId, kind, about, asked, to, values, papers, token, conversation);
    }

    Order with(List<Paper> more) {
      return new Order(messageId, kind, about, tier, to, values, more, token, conversation);
    }

    Order with(Token secret) {
      return new Order(messageId, kind, about, tier, to, values, papers, secret, conversation);
    }

    /** The same as an answer to a mail that came in. */
    public Order in(Conversation mails) {
      return new Order(messageId, kind, about, tier, to, values, papers, token, mails);
    }
  }

  public Draft write(Order order) {
    Map<String, Object> values = new HashMap<>(order.values());
    values.put("words", words);
    values.put("c", order.about());
    values.put("replies", replies.areRead());
    return new Draft(
        letter(order),
        texts.text(order.kind(), values),
        texts.html(order.kind(), values),
        order.papers(),
        order.token() != null,
        order.token(),
        order.conversation(),
        sender(order.about()));
  }

  private String sender(Case about) {
    return about == null ? words.say("sender") : words.say("sender.form", words.formOf(about));
  }

  private Letter letter(Order order) {
    return new Letter(
        order.messageId(),
        order.about() == null ? "" : order.about().id(),
        order.tier(),
        order.kind(),
        order.to(),
        subject(order),
        null,
        null);
  }

  private String subject(Order order) {
    String key = "subject." + order.kind();
    return order.about() == null
        ? words.say(key + ".none", details(order))
        : words.say(
            key,
            words.unit(order.about()),
            String.valueOf(order.about().year()),
            order.about().id(),
            words.report(order.about()));
  }

  private static Object[] details(Order order) {
    return order.values().get(SUBJECT) instanceof List<?> details
        ? details.toArray()
        : new Object[0];
  }
}
