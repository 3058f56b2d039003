package cn.baoshen.intake.json;

import cn.baoshen.form.Form;
import cn.baoshen.form.cell.CellText;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.intake.file.JsonDocument;
import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.value.FormChoice;
import cn.baoshen.intake.value.Identity;
import cn.baoshen.intake.value.PlaceTexts;
import cn.baoshen.intake.value.ZeroReport;
import cn.baoshen.model.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The JSON object that declares that there is nothing to report, and states nothing else. */
public final class ZeroDocument {
  /** A declaration is short; what is longer need not be read at the door. */
  private static final int MOST_BYTES = 64 * 1024;

  private final String key = PlaceTexts.of("zero.name");
  private final FormCatalog forms;

  public ZeroDocument(FormCatalog forms) {
    this.forms = forms;
  }

  /** What a declaration may say besides: whose it is, as the forms in force now ask for it. */
  private Set<String> besides() {
    return Stream.concat(
            Stream.of(key, FormChoice.KEY),
            forms.all().stream().map(Form::identity).flatMap(ZeroDocument::groups))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> groups(Form.Identity identity) {
    return Stream.of(identity.code(), identity.name(), identity.year())
        .map(id -> id.split("\\.")[0]);
  }

  /** The declaration in these bytes; empty for a report and for whatever else. */
  public Optional<ZeroReport> in(byte[] bytes) {
    try {
      return declared(JsonDocument.read(bytes));
    } catch (UnreadableFile e) {
      return Optional.empty();
    }
  }

  /** False when a glance tells that these bytes declare nothing. */
  public boolean mayBe(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return false;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.contains(key) || text.contains("\\u");
  }

  private Optional<ZeroReport> declared(Map<String, Object> document) {
    if (!document.containsKey(key) || !besides().containsAll(document.keySet())) {
      return Optional.empty();
    }
    Identity identity = Identity.in(document, FormChoice.of(document, forms));
    return Optional.of(new ZeroReport(reason(document.get(key)), identity, form(document)));
  }

  private @Nullable String form(Map<String, Object> document) {
    return FormChoice.named(document) instanceof String id && forms.byId(id).isPresent()
        ? id
        : null;
  }

  private static String reason(Object stated) {
    boolean filled =
        stated instanceof String text && !CellText.isBlank(text) && !CellText.saysNone(text);
    return filled ? PlainText.clean((String) stated) : "";
  }
}
