package cn.baoshen.archive;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.store.KeptFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays results out again after somebody has emptied the outbox: the newest of each unit, as it
 * stands now.
 */
public class OutboxRepair {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRepair.class);
  private static final String MARK = ".baoshen/results";

  private final KeptFiles files;
  private final Outbox outbox;
  private final Results results;
  private final CaseBook cases;
  private final JsonMapper json;

  OutboxRepair(KeptFiles files, Outbox outbox, Results results, CaseBook cases, JsonMapper json) {
    this.files = files;
    this.outbox = outbox;
    this.results = results;
    this.cases = cases;
    this.json = json;
  }

  /** Lays them out when the mark that they were is gone with the outbox. */
  public synchronized void look() {
    if (!Files.exists(files.path(MARK))) {
      List<String> missing = cases.newest().stream().filter(id -> !outbox.hasResult(id)).toList();
      missing.forEach(this::layOut);
      if (!missing.isEmpty()) {
        LOG.warn("results that were missing in the outbox are laid out again: {}", missing.size());
      }
      files.write(MARK, new byte[0]);
    }
  }

  /** True for work that is about a case, which has a result. */
  public boolean isCase(String id) {
    return cases.find(id).isPresent();
  }

  private void layOut(String caseId) {
    try {
      outbox.result(
          caseId, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(results.of(caseId)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
