package cn.baoshen.casebook.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A connection that says of no commit that it is done once a write of the file has failed. H2
 * closes the database then, and calls done meanwhile what other threads commit, which is in no file
 * and gone when the database is opened again.
 */
final class CertainCommits implements InvocationHandler {
  private final Object embedded;
  private final Writes writes;

  private CertainCommits(Object embedded, Writes writes) {
    this.embedded = embedded;
    this.writes = writes;
  }

  /**
   * The writes of a file.
   *
   * @param failed how many of them have failed by now
   * @param before how many had before the connection was asked for
   */
  record Writes(AtomicLong failed, long before) {
    Writes(AtomicLong failed) {
      this(failed, failed.get());
    }

    boolean haveFailed() {
      return failed.get() != before;
    }
  }

  static Connection of(Connection embedded, Writes writes) {
    return (Connection) proxy(Connection.class, embedded, writes);
  }

  private static Object proxy(Class<?> type, Object embedded, Writes writes) {
    return Proxy.newProxyInstance(
        CertainCommits.class.getClassLoader(),
        new Class<?>[] {type},
        new CertainCommits(embedded, writes));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    Object result = done(method, args);
    if (commits(method) && writes.haveFailed()) {
      throw ClosedDatabase.said();
    }
    Class<?> type = method.getReturnType();
    return Statement.class.isAssignableFrom(type) ? proxy(type, result, writes) : result;
  }

  private Object done(Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(embedded, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static boolean commits(Method method) {
    return method.getName().equals("commit") || method.getName().startsWith("execute");
  }
}
