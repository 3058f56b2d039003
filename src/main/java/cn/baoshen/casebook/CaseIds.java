package cn.baoshen.casebook;

import cn.baoshen.model.Sha256;
import cn.baoshen.model.asked.AskedForm;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.asked.ReportKey;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ids of cases: they name folders, letters and pages on every system, so that a key which
 * cannot stand in a file's name, or could be taken for another part of an id, is written as a
 * digest.
 */
final class CaseIds {
  private static final int LONGEST = 40;
  private static final int HEX = 12;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*");
  private static final Pattern LIKE_REVISION = Pattern.compile("(?i)(?:.*[-_])?r\\d+(?:[-_].*)?");

  private final AskedForms forms;

  CaseIds(AskedForms forms) {
    this.forms = forms;
  }

  /** The id that the contract gives to this revision. */
  String of(String unitCode, int year, ReportKey which, int revision) {
    String report = isShort(which) ? "" : "-" + report(which);
    return unitCode + "-" + year + report + "-r" + revision;
  }

  /** Another, for a report whose id would be one that a report of something else has already. */
  String apart(String unitCode, int year, ReportKey which, int revision) {
    String all = String.join("\n", unitCode, which.form(), which.folded());
    String report = named(which.form(), 'f') + "-x" + digest(all);
    return unitCode + "-" + year + "-" + report + "-r" + revision;
  }

  private boolean isShort(ReportKey which) {
    return !which.isKeyed() && (which.form().isEmpty() || forms.isFirst(which.form()));
  }

  private String report(ReportKey which) {
    String form = named(which.form(), 'f');
    if (!which.isKeyed()) {
      return form;
    }
    String key = named(which.key(), 'k');
    return form + "-" + (isAnotherForm(form, form + "-" + key) ? hidden(which.key(), 'k') : key);
  }

  /** True when such an id could as well be read as one of a form with a longer name. */
  private boolean isAnotherForm(String form, String text) {
    return forms.all().stream()
        .map(AskedForm::id)
        .filter(other -> other.length() > form.length())
        .anyMatch(
            other ->
                (text + "-")
                    .toLowerCase(Locale.ROOT)
                    .startsWith(other.toLowerCase(Locale.ROOT) + "-"));
  }

  private static String named(String text, char mark) {
    boolean plain =
        text.length() <= LONGEST
            && PLAIN.matcher(text).matches()
            && !LIKE_REVISION.matcher(text).matches();
    return plain ? text : hidden(text, mark);
  }

  private static String hidden(String text, char mark) {
    return mark + digest(ReportKey.folded(text));
  }

  private static String digest(String text) {
    return Sha256.of(text).substring(0, HEX);
  }
}
