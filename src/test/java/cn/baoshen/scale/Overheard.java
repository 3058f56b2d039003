package cn.baoshen.scale;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Listens at the data source of a service: every statement that is sent, with the values that took
 * longest.
 */
public final class Overheard implements BeanPostProcessor {
  private final Map<String, Said> statements = new ConcurrentHashMap<>();
  private DataSource source;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof DataSource real)) {
      return bean;
    }
    source = real;
    return heard(DataSource.class, real, this::connection);
  }

  /** The data source itself, at which nobody listens. */
  public DataSource source() {
    return source;
  }

  public void forget() {
    statements.clear();
  }

  void forget(Said said) {
    statements.remove(said.kind());
  }

  public Collection<Said> statements() {
    return statements.values();
  }

  /** What becomes of a call to something that is listened at. */
  private interface Ear {
    Object heard(Method method, Object[] values, Call call) throws Throwable;
  }

  /** The call itself. */
  private interface Call {
    Object done() throws Throwable;
  }

  private static <T> T heard(Class<T> type, T real, Ear ear) {
    InvocationHandler handler =
        (proxy, method, values) -> ear.heard(method, values, () -> done(real, method, values));
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object done(Object real, Method method, Object[] values) throws Throwable {
    try {
      return method.invoke(real, values);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Object connection(Method method, Object[] values, Call call) throws Throwable {
    Object result = call.done();
    return result instanceof Connection real
        ? heard(Connection.class, real, this::statement)
        : result;
  }

  private Object statement(Method method, Object[] values, Call call) throws Throwable {
    Object result = call.done();
    if (result instanceof PreparedStatement real) {
      Map<Integer, Object> given = new TreeMap<>();
      String sql = (String) values[0];
      return heard(PreparedStatement.class, real, (m, v, c) -> prepared(sql, given, m, v, c));
    }
    return result instanceof Statement real ? heard(Statement.class, real, this::plain) : result;
  }

  private Object prepared(
      String sql, Map<Integer, Object> given, Method method, Object[] values, Call call)
      throws Throwable {
    if (method.getName().startsWith("set") && values[0] instanceof Integer place) {
      if (values.length > 1) {
        given.put(place, method.getName().equals("setNull") ? null : values[1]);
      }
    }
    return method.getName().startsWith("execute") ? timed(sql, given, call) : call.done();
  }

  private Object plain(Method method, Object[] values, Call call) throws Throwable {
    return method.getName().startsWith("execute") && values != null
        ? timed((String) values[0], Map.of(), call)
        : call.done();
  }

  private Object timed(String sql, Map<Integer, Object> given, Call call) throws Throwable {
    long begun = System.nanoTime();
    try {
      return call.done();
    } finally {
      Said said = Said.once(sql, given.values(), System.nanoTime() - begun);
      statements.merge(said.kind(), said, Said::and);
    }
  }
}
