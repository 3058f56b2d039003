package cn.baoshen.casebook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.support.ExecutorServiceAdapter;

/**
 * A file that is read and written by the thread that asks, and that no interrupt closes. Java's
 * ordinary channel is closed for all threads when one that reads is interrupted; the asynchronous
 * one is not, and hands the work to an executor, which here works at once.
 *
 * <p>Once a write has failed none is made any more until the file is opened anew: H2 may go on for
 * a moment, and its head would then name a state that needs what is not there; it would find one of
 * long ago instead.
 */
final class SteadyFile extends FileBaseDefault {
  private static final ExecutorService AT_ONCE = new ExecutorServiceAdapter(new SyncTaskExecutor());

  /** How many writes have failed, of each file. */
  private static final Map<Path, AtomicLong> FAILED = new ConcurrentHashMap<>();

  private static final Set<SteadyFile> OPEN = ConcurrentHashMap.newKeySet();

  private final String name;
  private final AsynchronousFileChannel channel;
  private final Path place;
  private volatile boolean failed;

  /**
   * @param mode as of {@link java.io.RandomAccessFile}: {@code r} or one that writes
   */
  SteadyFile(String name, String mode) throws IOException {
    this.name = name;
    this.channel = AsynchronousFileChannel.open(Path.of(name), options(mode), AT_ONCE);
    this.place = place(Path.of(name));
    OPEN.add(this);
  }

  /** How many writes of this file have failed, whoever had it open. */
  static AtomicLong failedWrites(Path file) {
    return FAILED.computeIfAbsent(place(file), first -> new AtomicLong());
  }

  /** Takes the file, and with it the lock, from whoever has it open; false when nobody has. */
  static boolean closeAll(Path file) throws IOException {
    Path place = place(file);
    List<SteadyFile> left = OPEN.stream().filter(one -> one.place.equals(place)).toList();
    for (SteadyFile one : left) {
      one.close();
    }
    return !left.isEmpty();
  }

  /** One file has one place, by whichever links it is named. */
  private static Path place(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static Set<StandardOpenOption> options(String mode) {
    return mode.equals("r")
        ? Set.of(StandardOpenOption.READ)
        : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
  }

  @Override
  public int read(ByteBuffer target, long position) throws IOException {
    return done(channel.read(target, position));
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    requireWhole();
    try {
      return done(channel.write(source, position));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void requireWhole() throws IOException {
    if (failed) {
      throw new IOException("a write has failed before: " + name);
    }
  }

  /** What is closed may have been opened anew: that has not failed, and was counted when closed. */
  private IOException failed(IOException e) {
    failed = true;
    if (!(e instanceof ClosedChannelException)) {
      failedWrites(place).incrementAndGet();
    }
    return e;
  }

  // The work is done already, so that nothing is waited for and no interrupt is thrown.
  private static int done(Future<Integer> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    } catch (InterruptedException e) {
      interrupted = true;
      throw new IOException(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    requireWhole();
    channel.truncate(size);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    try {
      channel.force(metaData);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return channel.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    OPEN.remove(this);
    channel.close();
  }

  @Override
  public String toString() {
    return SteadyPath.SCHEME + ":" + name;
  }
}
