package cn.baoshen.archive;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An answer that makes no case, as programs read it. */
public record AnswerNote(String answer, @JsonProperty("case") String caseId, String message) {}
