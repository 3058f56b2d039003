package cn.baoshen.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What stands in the outbox of a case, derived anew from the database at the moment of asking. */
class Derived {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Results results;
  private final Receipts receipts;

  Derived(Results results, Receipts receipts) {
    this.results = results;
    this.receipts = receipts;
  }

  byte[] result(String caseId) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(results.of(caseId));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] receipt(String caseId) {
    return receipts.of(caseId);
  }
}
