package cn.baoshen.camel;

import cn.baoshen.review.Postman;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * Tells the mail consumer which mails were handled. It remembers nothing itself: asking is no
 * handling, and what was handled is written down in the commit that handles it.
 */
class HandledMail extends ServiceSupport implements IdempotentRepository {
  private static final int MOST_KNOWN = 100_000;

  private final Postman postman;
  // What was handled stays handled; this saves a look into the database for each mail and poll.
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  HandledMail(Postman postman) {
    this.postman = postman;
  }

  /** True when the mail at this place is to be handled now. */
  @Override
  public boolean add(String uidKey) {
    if (known.contains(uidKey)) {
      return false;
    }
    if (postman.isHandled(uidKey)) {
      know(uidKey);
      return false;
    }
    return postman.wants(uidKey);
  }

  private void know(String uidKey) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    known.add(uidKey);
  }

  @Override
  public boolean contains(String uidKey) {
    return postman.isHandled(uidKey);
  }

  @Override
  public boolean remove(String uidKey) {
    return true;
  }

  @Override
  public boolean confirm(String uidKey) {
    return true;
  }

  @Override
  public void clear() {
    known.clear();
  }
}
