package cn.baoshen.archive;

import cn.baoshen.casebook.chain.HistoryChain;
import cn.baoshen.model.Event;
import java.time.Instant;

/**
 * One line of a case's history as it is archived.
 *
 * @param number its place in the history, from 1
 * @param hash its own, into which that of the line before went
 */
record ArchivedEntry(
    String caseId, Instant at, String what, String who, String detail, int number, String hash) {
  static ArchivedEntry of(HistoryChain.Link link) {
    Event entry = link.entry();
    return new ArchivedEntry(
        entry.caseId(),
        entry.at(),
        entry.what(),
        entry.who(),
        entry.detail(),
        link.number(),
        link.hash());
  }
}
