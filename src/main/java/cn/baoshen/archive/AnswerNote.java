package cn.baoshen.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An answer that makes no case, as programs read it. */
public record AnswerNote(
    String answer, @JsonProperty("case") @Nullable String caseId, String message) {}
