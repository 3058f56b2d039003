package cn.baoshen.review.letter;

import cn.baoshen.casebook.mail.Correspondence;
import cn.baoshen.casebook.tier.Assignment;
import cn.baoshen.casebook.tier.Assignments;
import cn.baoshen.model.Case;
import cn.baoshen.model.Tier;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The letter to a reviewer whose question was given to somebody else. */
public final class ReassignmentLetter {
  private static final String KIND = "relieved";

  private final Assignments assignments;
  private final Correspondence correspondence;
  private final LetterBox box;
  private final MessageIds ids;

  public ReassignmentLetter(
      Assignments assignments, Correspondence correspondence, LetterBox box, MessageIds ids) {
    this.assignments = assignments;
    this.correspondence = correspondence;
    this.box = box;
    this.ids = ids;
  }

  /**
   * Tells the reviewer before that there is nothing left to do; null when they were never asked.
   *
   * @param about the tier and the number of the reassignment, {@code leader.1}
   */
  public @Nullable OutgoingMail letter(Case subject, String about) {
    int dot = about.lastIndexOf('.');
    Tier tier = Tier.valueOf(about.substring(0, dot).toUpperCase(Locale.ROOT));
    int seq = Integer.parseInt(about.substring(dot + 1));
    return assignments
        .numbered(subject.id(), tier, seq - 1)
        .filter(before -> correspondence.wasWrittenTo(before))
        .map(before -> letter(subject, before))
        .orElse(null);
  }

  private OutgoingMail letter(Case subject, Assignment before) {
    String id = ids.of(KIND, subject.id(), before.tier(), before.seq());
    Map<String, Object> values = Map.of("tier", before.tier());
    return box.keptOr(
        id,
        () -> Draft.about(id, KIND, subject, before.reviewer(), values).toReviewer(before.tier()));
  }
}
