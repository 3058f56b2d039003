package cn.baoshen.search;

import cn.baoshen.search.CaseTexts.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/**
 * The words of all cases in a folder of this node. It is opened when it is first asked, follows the
 * history of the case book from there on, and is made anew when it cannot be read.
 */
final class CaseIndex implements AutoCloseable, ApplicationListener<ContextClosedEvent> {
  static final String ID = "id";
  static final String UNIT = "unit";

  private static final Logger LOG = LoggerFactory.getLogger(CaseIndex.class);
  private static final String SEEN = "seen";
  private static final double MEGABYTES = 16;
  private static final int AT_ONCE = 200;

  private final Path folder;
  private final CaseTexts texts;
  private final Changes changes;
  private final Executor worker;
  private final Analyzer analyzer = new CJKAnalyzer(CharArraySet.EMPTY_SET);
  private @Nullable IndexWriter writer;
  private @Nullable SearcherManager searchers;
  private long seen;
  private boolean following;
  private volatile boolean ending;

  CaseIndex(Path folder, CaseTexts texts, Changes changes, Executor worker) {
    this.folder = folder;
    this.texts = texts;
    this.changes = changes;
    this.worker = worker;
  }

  /** Something that is asked of the index. */
  interface Asked<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  Analyzer analyzer() {
    return analyzer;
  }

  <T> T search(Asked<T> asked) throws IOException {
    SearcherManager manager = open();
    IndexSearcher searcher = manager.acquire();
    try {
      return asked.of(searcher);
    } finally {
      manager.release(searcher);
    }
  }

  /** Reads in what has changed: a little at once, much of it behind; gives how much is left. */
  synchronized long catchUp() {
    try {
      open();
      if (!following) {
        follow(AT_ONCE);
      }
      long left = changes.behind(seen);
      if (left > 0 && !following) {
        following = true;
        worker.execute(this::followAll);
      }
      return left;
    } catch (IOException e) {
      throw new UncheckedIOException("the index in " + folder + " cannot be written", e);
    }
  }

  private void followAll() {
    try {
      while (!ending && changes.behind(seen) > 0) {
        followSome();
      }
    } catch (IOException | RuntimeException e) {
      LOG.error("the index in {} does not follow: {}", folder, e.getMessage(), e);
    } finally {
      rest();
    }
  }

  private synchronized void rest() {
    following = false;
  }

  private synchronized void followSome() throws IOException {
    follow(AT_ONCE);
  }

  private void follow(int most) throws IOException {
    Changes.Some some = changes.after(seen, most);
    IndexWriter to = writer;
    if (some.ids().isEmpty() || to == null || searchers == null) {
      return;
    }
    for (String id : some.ids()) {
      texts.of(id).ifPresent(found -> write(to, found));
    }
    seen = some.until();
    to.setLiveCommitData(Map.of(SEEN, String.valueOf(seen)).entrySet());
    to.commit();
    searchers.maybeRefreshBlocking();
  }

  private static void write(IndexWriter to, Texts found) {
    Document document = new Document();
    String id = found.subject().id();
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new StringField(UNIT, found.subject().unitName(), Field.Store.YES));
    found
        .byKind()
        .forEach((kind, text) -> document.add(new TextField(kind.name(), text, Field.Store.YES)));
    try {
      to.updateDocument(new Term(ID, id), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized SearcherManager open() throws IOException {
    if (searchers == null) {
      try {
        openFolder();
      } catch (CorruptIndexException | IndexFormatTooOldException | IllegalArgumentException e) {
        LOG.warn("the index in {} is made anew: {}", folder, e.getMessage());
        FileSystemUtils.deleteRecursively(folder);
        openFolder();
      }
    }
    return java.util.Objects.requireNonNull(searchers);
  }

  private void openFolder() throws IOException {
    Files.createDirectories(folder);
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(MEGABYTES);
    IndexWriter opened = new IndexWriter(FSDirectory.open(folder), config);
    seen = 0;
    Iterable<Map.Entry<String, String>> data = opened.getLiveCommitData();
    for (Map.Entry<String, String> entry :
        data == null ? List.<Map.Entry<String, String>>of() : data) {
      seen = entry.getKey().equals(SEEN) ? Long.parseLong(entry.getValue()) : seen;
    }
    writer = opened;
    searchers = new SearcherManager(opened, null);
  }

  /** What is left is read in by the next life; the worker is not waited for until then. */
  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    ending = true;
  }

  @Override
  public synchronized void close() throws IOException {
    if (searchers != null && writer != null) {
      searchers.close();
      writer.close();
      searchers = null;
      writer = null;
    }
  }
}
