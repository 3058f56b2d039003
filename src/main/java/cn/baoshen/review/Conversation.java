package cn.baoshen.review;

import cn.baoshen.casebook.Letter;
import cn.baoshen.review.reply.Incoming;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The exchange of mails that a letter belongs to.
 *
 * @param references Message-IDs before it, oldest first; the last is the mail it answers
 */
record Conversation(List<String> references) {
  private static final Pattern ID = Pattern.compile("[!-~&&[^<>]]{1,300}");
  private static final int MOST_REFERENCES = 20;

  Conversation {
    references = List.copyOf(references);
  }

  String inReplyTo() {
    return references.get(references.size() - 1);
  }

  /** The ids that an answer to this mail refers to; none when the mail has no id of its own. */
  static Set<String> ids(Letter letter, Incoming mail) {
    Set<String> ids = new LinkedHashSet<>();
    Optional.ofNullable(letter).map(Letter::messageId).ifPresent(ids::add);
    mail.answers().stream()
        .filter(id -> ID.matcher(id).matches())
        .limit(MOST_REFERENCES)
        .forEach(ids::add);
    ids.remove(mail.messageId());
    ids.add(mail.messageId());
    ids.removeIf(id -> !ID.matcher(id).matches());
    return ids;
  }

  /** Reads them back; null when there is nothing to refer to. */
  static Conversation of(String thread) {
    return thread.isEmpty() ? null : new Conversation(List.of(thread.split(" ")));
  }
}
