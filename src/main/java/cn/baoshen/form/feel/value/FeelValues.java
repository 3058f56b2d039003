package cn.baoshen.form.feel.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValContext;
import org.camunda.feel.syntaxtree.ValDate;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Java values as FEEL values and back; numbers stay exact decimals. */
public final class FeelValues {
  public static final Val NULL = ValNull$.MODULE$;

  private FeelValues() {}

  public static Val toFeel(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof Number number) {
      return number(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
    }
    if (value instanceof Map<?, ?> group) {
      return context(group);
    }
    return value instanceof List<?> items ? list(items) : plain(value);
  }

  private static Val plain(Object value) {
    if (value instanceof Boolean truth) {
      return new ValBoolean(truth);
    }
    return value instanceof LocalDate date ? new ValDate(date) : new ValString(value.toString());
  }

  public static Val number(BigDecimal number) {
    return new ValNumber(new scala.math.BigDecimal(number, MathContext.DECIMAL128));
  }

  public static Val context(Map<?, ?> group) {
    Map<String, Val> values = new LinkedHashMap<>();
    group.forEach((key, value) -> values.put(key.toString(), toFeel(value)));
    return new ValContext(new FeelContext(values, null, group));
  }

  private static Val list(List<?> items) {
    return listOf(items.stream().map(FeelValues::toFeel).toList());
  }

  public static Val listOf(List<Val> items) {
    return new ValList(CollectionConverters.asScala(items).toList());
  }

  public static List<Val> items(ValList list) {
    return CollectionConverters.asJava(list.items().toList());
  }

  /** A number, text, truth, date, list, or null; anything else is no answer of a form. */
  public static @Nullable Object toJava(Val value) {
    if (value instanceof ValNumber number) {
      return number.value().bigDecimal();
    }
    if (value instanceof ValBoolean truth) {
      return truth.value();
    }
    if (value instanceof ValList list) {
      List<Object> items = new ArrayList<>();
      items(list).forEach(item -> items.add(toJava(item)));
      return items;
    }
    return text(value);
  }

  private static @Nullable Object text(Val value) {
    if (value instanceof ValString text) {
      return text.value();
    }
    if (value instanceof ValDate date) {
      return date.value();
    }
    if (value == NULL) {
      return null;
    }
    throw new IllegalStateException("not an answer: " + value);
  }
}
