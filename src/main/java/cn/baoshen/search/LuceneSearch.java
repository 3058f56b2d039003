package cn.baoshen.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** Finds cases in an index that follows the case book. */
final class LuceneSearch implements CaseSearch {
  /** So many at most are counted one by one. */
  private static final int COUNTED = 10_000;

  private final CaseIndex index;

  LuceneSearch(CaseIndex index) {
    this.index = index;
  }

  @Override
  public Found find(String typed, @Nullable Kind kind, int from, int size) {
    Words words = Words.of(typed);
    long behind = index.catchUp();
    if (words.words().isEmpty()) {
      return new Found(0, List.of(), behind);
    }
    try {
      return index.search(searcher -> found(searcher, words, kind, from, size, behind));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private Found found(
      IndexSearcher searcher, Words words, @Nullable Kind kind, int from, int size, long behind)
      throws IOException {
    TopDocs top =
        searcher.search(words.query(index.analyzer(), kind), Math.min(from + size, COUNTED));
    List<Hit> hits = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (int i = from; i < top.scoreDocs.length; i++) {
      ScoreDoc doc = top.scoreDocs[i];
      hits.add(hit(stored.document(doc.doc), words, kind));
    }
    return new Found(top.totalHits.value, hits, behind);
  }

  private static Hit hit(Document document, Words words, @Nullable Kind only) {
    for (Kind kind : only == null ? Kind.values() : new Kind[] {only}) {
      String text = document.get(kind.name());
      for (String word : words.words()) {
        Optional<String> excerpt = text == null ? Optional.empty() : Excerpt.of(text, word);
        if (excerpt.isPresent()) {
          return hit(document, kind, excerpt.get());
        }
      }
    }
    return hit(document, null, "");
  }

  private static Hit hit(Document document, @Nullable Kind kind, String excerpt) {
    return new Hit(document.get(CaseIndex.ID), document.get(CaseIndex.UNIT), kind, excerpt);
  }
}
