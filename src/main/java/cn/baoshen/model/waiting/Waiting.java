package cn.baoshen.model.waiting;

import cn.baoshen.model.Case;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One case that waits for a person.
 *
 * @param subject the case, in the tier that is asked
 * @param reviewer mail address of the person
 * @param asked when the letter to that tier was ordered
 * @param days working days since then
 * @param answerBy last working day before the administrator is told
 */
public record Waiting(Case subject, String reviewer, Instant asked, int days, LocalDate answerBy) {}
