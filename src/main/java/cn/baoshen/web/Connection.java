package cn.baoshen.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.coyote.Response;
import org.jspecify.annotations.Nullable;

/** An open connection, and what whoever is at its other end owes us. */
final class Connection {
  /** What the other end has to do next. */
  enum Owed {
    /** Nothing, unless it wants more; the keep-alive time counts that. */
    NEXT,
    HEAD,
    BODY,
    /** It is our turn. */
    NOTHING,
    TAKING
  }

  /**
   * What is owed, since when.
   *
   * @param moved bytes that it has sent or been given, which earn it more time
   */
  private record Debt(Owed owed, long since, LongSupplier moved) {
    static Debt now(Owed owed, LongSupplier moved) {
      return new Debt(owed, System.nanoTime(), moved);
    }

    static Debt now(Owed owed) {
      return now(owed, () -> 0);
    }
  }

  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final @Nullable SocketChannel channel;
  private final String address;
  private final AtomicReference<Debt> debt = new AtomicReference<>(Debt.now(Owed.HEAD));
  private volatile @Nullable Response response;
  private volatile boolean served;
  private volatile boolean cut;

  Connection(@Nullable SocketChannel channel, String address) {
    this.channel = channel;
    this.address = address;
  }

  /** The one whose request this thread works for; one that is never cut where none is counted. */
  static Connection current() {
    Connection current = CURRENT.get();
    return current == null ? new Connection(null, "") : current;
  }

  private Debt owed() {
    return requireNonNull(debt.get());
  }

  String address() {
    return address;
  }

  boolean isOpen() {
    return !cut && channel != null && channel.isOpen();
  }

  /** Bytes have come: of the next request when the last one is answered. */
  void enter() {
    CURRENT.set(this);
    served = false;
    Debt last = owed();
    if (last.owed == Owed.NEXT) {
      debt.set(Debt.now(Owed.HEAD));
    }
  }

  /**
   * The thread leaves. Line breaks before a request are no answered request, so the time that a
   * head may take goes on.
   *
   * @param between whether nothing of a next request has come yet
   */
  void leave(boolean between) {
    CURRENT.remove();
    Owed owed = owed().owed;
    if (served && owed == Owed.TAKING) {
      debt.set(Debt.now(between ? Owed.NEXT : Owed.HEAD));
    }
  }

  void works(Response answer) {
    response = answer;
    served = true;
    debt.set(Debt.now(Owed.NOTHING));
  }

  void owesBody(LongSupplier read) {
    debt.set(Debt.now(Owed.BODY, read));
  }

  void owesNothing() {
    debt.set(Debt.now(Owed.NOTHING));
  }

  /** What is left is to take the answer, and for us to throw away what is left of a body. */
  void answered() {
    if (owed().owed != Owed.TAKING) {
      debt.set(Debt.now(Owed.TAKING, this::taken));
    }
  }

  private long taken() {
    Response answer = requireNonNull(response);
    return Math.max(answer.getContentLengthLong(), answer.getContentWritten());
  }

  /** An answer that has begun is waited for like everything else. */
  void look() {
    Debt last = owed();
    if (last.owed == Owed.NOTHING && response != null && response.isCommitted()) {
      debt.compareAndSet(last, Debt.now(Owed.TAKING, this::taken));
    }
  }

  boolean keepsUsWaiting() {
    return owed().owed != Owed.NOTHING;
  }

  long waitingSince() {
    return owed().since;
  }

  /** Whether the other end took longer than it may. */
  boolean isOverdue(Limits limits) {
    Debt last = owed();
    Duration waited = Duration.ofNanos(System.nanoTime() - last.since);
    return switch (last.owed) {
      case NEXT, NOTHING -> false;
      case HEAD -> waited.compareTo(limits.head()) > 0;
      case BODY, TAKING -> waited.compareTo(limits.moving(last.moved.getAsLong())) > 0;
    };
  }

  /**
   * Ends it from any thread. A thread that waits for the other end wakes up and sees the end; to
   * close the channel would leave it waiting.
   */
  void cut() {
    cut = true;
    if (channel == null) {
      return;
    }
    try {
      channel.shutdownInput();
      channel.shutdownOutput();
    } catch (IOException alreadyGone) {
      // Whoever holds it finds out by itself.
    }
  }
}
