package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Letter;
import cn.baoshen.review.reply.Incoming;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The exchange of mails that a letter belongs to.
 *
 * @param references Message-IDs before it, oldest first; the last is the mail it answers
 */
public record Conversation(List<String> references) {
  private static final Pattern ID = Pattern.compile("[!-~&&[^<>]]{1,300}");
  private static final int MOST_REFERENCES = 20;

  public Conversation {
    references = List.copyOf(references);
  }

  String inReplyTo() {
    return references.get(references.size() - 1);
  }

  /** The ids that an answer to this mail refers to; none when the mail has no id of its own. */
  public static Set<String> ids(@Nullable Letter letter, Incoming mail) {
    return ids(letter, mail.answers(), mail.messageId());
  }

  /**
   * The same of a mail of which only the outside was read.
   *
   * @param own its own id; null when it has none
   */
  public static Set<String> ids(
      @Nullable Letter letter, Collection<String> answers, @Nullable String own) {
    Set<String> ids = new LinkedHashSet<>();
    Optional.ofNullable(letter).map(Letter::messageId).ifPresent(ids::add);
    answers.stream()
        .filter(id -> ID.matcher(id).matches())
        .limit(MOST_REFERENCES)
        .forEach(ids::add);
    ids.remove(own);
    ids.add(own);
    ids.removeIf(id -> id == null || !ID.matcher(id).matches());
    return ids;
  }

  /** Reads them back; null when there is nothing to refer to. */
  public static @Nullable Conversation of(String thread) {
    return thread.isEmpty() ? null : new Conversation(List.of(thread.split(" ")));
  }
}
