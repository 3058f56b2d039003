package cn.baoshen.form;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What somebody makes of each form once, when it is first needed: forms come and go while the
 * service runs.
 */
public final class PerForm<T> {
  private final Map<Form, T> made = new IdentityHashMap<>();
  private final Function<Form, T> maker;

  public PerForm(Function<Form, T> maker) {
    this.maker = maker;
  }

  public synchronized T of(Form form) {
    return made.computeIfAbsent(form, maker);
  }
}
