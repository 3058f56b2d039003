package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.casebook.mail.Token;
import cn.baoshen.review.letter.Attachments.Paper;
import java.util.List;

/**
 * A letter before it is put into an envelope.
 *
 * @param letter what is recorded of it; its file is named when the bytes are kept
 * @param text the plain body
 * @param html the same for mail programs that show pages
 * @param answerable whether a person is to answer it by reply
 * @param token what is kept of the secret of its link; null when it has no link
 * @param conversation the mails it belongs to; null when it answers none
 * @param sender the name that people see beside the address it comes from
 */
public record Draft(
    Letter letter,
    String text,
    String html,
    List<Paper> papers,
    boolean answerable,
    Token token,
    Conversation conversation,
    String sender) {
  public Draft {
    papers = List.copyOf(papers);
  }
}
