package cn.baoshen.rendering;

import cn.baoshen.casebook.Alarms;
import cn.baoshen.model.Case;
import cn.baoshen.rendering.words.DocumentTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done about a paper of a concluded case that cannot be made: the unit hears its verdict
 * without it, and the administrator is told which case and why.
 */
public class PaperTroubles {
  private static final Logger LOG = LoggerFactory.getLogger(PaperTroubles.class);

  private final DocumentService documentService;
  private final Alarms alarms;

  PaperTroubles(DocumentService documentService, Alarms alarms) {
    this.documentService = documentService;
    this.alarms = alarms;
  }

  /** The notice in plain words instead of the printed one. */
  public byte[] notice(Case subject, Exception why) {
    byte[] text = documentService.plainNotice(subject);
    raise("notice-not-printed", subject.id(), why);
    return text;
  }

  /** The case is not archived yet; that is tried again on its own. */
  public void archive(String caseId, Exception why) {
    raise("not-archived", caseId, why);
  }

  private void raise(String kind, String caseId, Exception why) {
    LOG.error("{}: {}", kind, caseId, why);
    Throwable root = why;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    alarms.raise(kind, DocumentTexts.say("trouble", caseId, String.valueOf(root.getMessage())));
  }
}
