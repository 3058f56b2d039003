package cn.baoshen.casebook.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;

/**
 * A connection that says of no commit that it is done once a write of the file has failed. H2
 * closes the database then, and calls done meanwhile what other threads commit, which is in no file
 * and gone when the database is opened again.
 */
final class CertainCommits implements InvocationHandler {
  private final Object embedded;
  private final long failed;

  private CertainCommits(Object embedded, long failed) {
    this.embedded = embedded;
    this.failed = failed;
  }

  /**
   * @param failed how many writes had failed before the connection was asked for
   */
  static Connection of(Connection embedded, long failed) {
    return (Connection) proxy(Connection.class, embedded, failed);
  }

  private static Object proxy(Class<?> type, Object embedded, long failed) {
    return Proxy.newProxyInstance(
        CertainCommits.class.getClassLoader(),
        new Class<?>[] {type},
        new CertainCommits(embedded, failed));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    Object result = done(method, args);
    if (commits(method) && SteadyFile.failedWrites() != failed) {
      throw ClosedDatabase.said();
    }
    Class<?> type = method.getReturnType();
    return Statement.class.isAssignableFrom(type) ? proxy(type, result, failed) : result;
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
