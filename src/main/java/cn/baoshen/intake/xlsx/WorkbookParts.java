package cn.baoshen.intake.xlsx;

import static java.util.Objects.requireNonNull;

import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.workbook.PartNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** What {@code workbook.xml} and its relations say: which sheets there are and where they lie. */
public final class WorkbookParts {
  static final String USUAL_MAIN = "xl/workbook.xml";
  private static final String MAIN = "/officeDocument";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String RELATION_ID =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final String main;
  private final Map<String, Relation> relations = new HashMap<>();
  private final List<SheetPart> sheets = new ArrayList<>();
  private final SheetFormulas.Names names = new SheetFormulas.Names();
  private boolean from1904;
  private boolean strict;

  private record Relation(String type, String target) {}

  /** A sheet by its name and the part that holds its cells. */
  public record SheetPart(String name, boolean hidden, String relation) {}

  private WorkbookParts(String main) {
    this.main = main;
  }

  /** The part that lists the sheets, which a package need not call as everybody does. */
  static String main(PackedWorkbook workbook) throws IOException {
    if (workbook.has(USUAL_MAIN)) {
      return USUAL_MAIN;
    }
    WorkbookParts root = new WorkbookParts("");
    try {
      root.read(workbook, PartNames.relations(""), root.new Relations());
      return root.part(MAIN, USUAL_MAIN);
    } catch (UnreadableFile e) {
      // Without that part, or with a broken one, the usual name is as good as any.
      return USUAL_MAIN;
    }
  }

  public static WorkbookParts of(PackedWorkbook workbook) throws IOException {
    WorkbookParts parts = new WorkbookParts(main(workbook));
    parts.read(workbook, PartNames.relations(parts.main), parts.new Relations());
    parts.read(workbook, parts.main, parts.new Sheets());
    if (parts.strict) {
      throw new UnreadableFile("file-strict-xlsx");
    }
    return parts;
  }

  private void read(PackedWorkbook workbook, String part, PartHandler handler) throws IOException {
    if (!workbook.has(part)) {
      throw new UnreadableFile("workbook-corrupt");
    }
    workbook.read(part, handler);
  }

  boolean from1904() {
    return from1904;
  }

  /** What the names that the workbook gives to cells say of other workbooks. */
  SheetFormulas.Names names() {
    return names;
  }

  /** The work sheets in their order; charts have no cells. */
  public List<SheetPart> sheets() {
    return sheets.stream().filter(sheet -> isOf(sheet, "/worksheet")).toList();
  }

  boolean hasMacroSheet() {
    return sheets.stream().anyMatch(sheet -> isOf(sheet, "acrosheet"));
  }

  private boolean isOf(SheetPart sheet, String type) {
    Relation relation = relations.get(sheet.relation());
    return relation != null && relation.type().toLowerCase(java.util.Locale.ROOT).endsWith(type);
  }

  String part(SheetPart sheet) {
    return path(requireNonNull(relations.get(sheet.relation())).target());
  }

  /** The part of this kind that belongs to the workbook as a whole, or its usual name. */
  String part(String type, String usual) {
    return relations.values().stream()
        .filter(relation -> relation.type().endsWith(type))
        .map(relation -> path(relation.target()))
        .findFirst()
        .orElse(usual);
  }

  private String path(String target) {
    return PartNames.target(main, target);
  }

  private final class Relations extends PartHandler {
    @Override
    void start(String name, Attributes attributes) {
      String id = attributes.getValue("Id");
      String target = attributes.getValue("Target");
      boolean outside = "External".equals(attributes.getValue("TargetMode"));
      if (name.equals("Relationship") && id != null && target != null && !outside) {
        String type = attributes.getValue("Type");
        relations.put(id, new Relation(type == null ? "" : type, target));
      }
    }

    @Override
    void end(String name) {}
  }

  private final class Sheets extends PartHandler {
    private @Nullable String name;

    @Override
    void mapping(String uri) {
      strict |= uri.startsWith(STRICT);
    }

    @Override
    void start(String element, Attributes attributes) {
      if (element.equals("workbookPr")) {
        from1904 = isTrue(attributes.getValue("date1904"));
      } else if (element.equals("sheet")) {
        String state = attributes.getValue("state");
        sheets.add(
            new SheetPart(
                String.valueOf(attributes.getValue("name")),
                state != null && !state.equals("visible"),
                attributes.getValue(RELATION_ID, "id")));
      } else if (element.equals("definedName")) {
        name = String.valueOf(attributes.getValue("name"));
        collect();
      }
    }

    @Override
    void end(String element) {
      if (element.equals("definedName")) {
        names.add(name, collected());
      }
    }
  }
}
