package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.RowValues;
import cn.baoshen.casebook.tier.Proposal.State;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What replies propose; each leaves the waiting once, by compare-and-set. */
public class Proposals {
  private final JdbcClient jdbc;

  public Proposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number that the next proposal of this case and tier gets. */
  public int nextNumber(String caseId, Tier tier) {
    return jdbc.sql("select coalesce(max(number), 0) from proposal where case_id = ? and tier = ?")
            .params(caseId, tier.name())
            .query(Integer.class)
            .single()
        + 1;
  }

  public void add(Proposal made) {
    jdbc.sql(
            "insert into proposal (case_id, tier, number, mail_id, choice, reviewer, notes, made_at,"
                + " due_at, state, via) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            made.caseId(),
            made.tier().name(),
            made.number(),
            made.mailId(),
            made.choice().name(),
            made.reviewer(),
            made.notes(),
            RowValues.time(made.madeAt()),
            RowValues.time(made.dueAt()),
            made.state().name(),
            made.via())
        .update();
  }

  /**
   * One of a case.
   *
   * @param about its tier and number, as {@link Proposal#about} gives them; what follows does not
   *     count
   */
  public Optional<Proposal> find(String caseId, String about) {
    String[] parts = about.split("/");
    return jdbc.sql("select * from proposal where case_id = ? and tier = ? and number = ?")
        .params(caseId, parts[0].toUpperCase(Locale.ROOT), Integer.parseInt(parts[1]))
        .query(Proposal::of)
        .optional();
  }

  /** The one that this mail made. */
  public Optional<Proposal> of(String mailId) {
    return jdbc.sql("select * from proposal where mail_id = ?")
        .param(mailId)
        .query(Proposal::of)
        .optional();
  }

  /** The one that waits for its time; there is one at most. */
  public Optional<Proposal> waiting(String caseId, Tier tier) {
    return jdbc
        .sql("select * from proposal where case_id = ? and tier = ? and state = ?")
        .params(caseId, tier.name(), State.WAITING.name())
        .query(Proposal::of)
        .list()
        .stream()
        .findFirst();
  }

  /** The one that was made last. */
  public Optional<Proposal> last(String caseId, Tier tier) {
    return jdbc
        .sql("select * from proposal where case_id = ? and tier = ? order by number desc")
        .params(caseId, tier.name())
        .query(Proposal::of)
        .list()
        .stream()
        .findFirst();
  }

  /** What waits for its time of what this reviewer answered, the next first. */
  public List<Proposal> waitingOf(String reviewer) {
    return jdbc.sql(
            "select * from proposal where state = ? and lower(reviewer) = ? order by due_at, case_id")
        .params(State.WAITING.name(), MailAddress.key(reviewer))
        .query(Proposal::of)
        .list();
  }

  /**
   * Ends the waiting.
   *
   * @return false when it had ended before
   */
  public boolean end(Proposal waiting, State state, Instant at) {
    return jdbc.sql(
                "update proposal set state = ?, ended_at = ?"
                    + " where case_id = ? and tier = ? and number = ? and state = ?")
            .params(
                state.name(),
                RowValues.time(at),
                waiting.caseId(),
                waiting.tier().name(),
                waiting.number(),
                State.WAITING.name())
            .update()
        == 1;
  }

  /** Takes an undone proposal back while it is not due yet; false when it is too late. */
  public boolean undo(Proposal waiting, Instant at) {
    return waiting.dueAt().isAfter(at) && end(waiting, State.UNDONE, at);
  }

  /** Keeps the secret of an undo link, known to us by its hash alone. */
  public void keepLink(String hash, String mailId) {
    jdbc.sql("insert into undo_link (hash, mail_id) values (?, ?)").params(hash, mailId).update();
  }

  /** The proposal behind an undo link. */
  public Optional<Proposal> behind(String hash) {
    List<String> mails =
        jdbc.sql("select mail_id from undo_link where hash = ?")
            .param(hash)
            .query(String.class)
            .list();
    return mails.stream().findFirst().flatMap(this::of);
  }
}
