package cn.baoshen.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages that say the same as a sound one and are packed against the rules, as programs do. */
public enum OddPackage {
  BACKSLASHES(p -> p.named(name -> name.replace('/', '\\'))),
  DOT_AND_SLASH(p -> p.named(name -> "./" + name)),
  FROM_THE_ROOT(p -> p.named(name -> "/" + name)),
  UPPER_CASE(p -> p.named(name -> name.toUpperCase(java.util.Locale.ROOT))),
  CONTENT_TYPES_IN_LOWER_CASE(p -> p.named(name -> name.replace("Content_Types", "content_types"))),
  SHARED_STRINGS_IN_ANOTHER_CASE(p -> p.named(name -> name.replace("shared", "Shared"))),
  SHEETS_IN_ANOTHER_CASE(p -> p.named(name -> name.replace("worksheets/s", "Worksheets/S"))),
  WITHOUT_CONTENT_TYPES(p -> p.without("[Content_Types].xml")),
  WITHOUT_RELATIONS_OF_THE_PACKAGE(p -> p.without("_rels/.rels")),
  SHEET_WITHOUT_TYPE(p -> p.in("[Content_Types].xml", "<Override[^>]*sheet2[^>]*/>", "")),
  TYPE_GIVEN_TWICE(p -> p.in("[Content_Types].xml", "(<Override[^>]*sheet2[^>]*/>)", "$1$1")),
  WITHOUT_USUAL_TYPES(p -> p.in("[Content_Types].xml", "<Default[^>]*/>", "")),
  TARGETS_FROM_THE_ROOT(p -> p.targets("", "/xl/")),
  TARGETS_WITH_BACKSLASHES(p -> p.targets("worksheets/", "worksheets\\\\")),
  TARGETS_WITH_DOTS(p -> p.targets("", "../xl/./")),
  TARGETS_IN_ANOTHER_CASE(p -> p.targets("worksheets/s", "Worksheets/S")),
  BLANK_IN_A_NAME(p -> p.sheet2("sheet 2.xml", "sheet%202.xml")),
  BLANK_CODED_IN_A_NAME(p -> p.sheet2("sheet%202.xml", "sheet%202.xml")),
  LETTER_CODED_IN_A_TARGET(p -> p.targets("worksheets/s", "worksheets/%73")),
  CHINESE_NAME(p -> p.sheet2("工作表2.xml", "工作表2.xml")),
  MAIN_PART_UNDER_ANOTHER_NAME(Package::renamedMain),
  POINTER_TO_NOTHING(p -> p.pointing("theme/theme9.xml")),
  POINTER_TO_NULL(p -> p.pointing("NULL")),
  LITTER(p -> p.with("__MACOSX/._x", "x").with("说明.txt", "x").with("xl/media/a..", "x")),
  CORE_WITH_LANGUAGE(p -> p.core("<dc:creator xml:lang=\"zh\">x</dc:creator>")),
  CORE_WITH_REFINEMENT(p -> p.core("<dcterms:issued xsi:type=\"dcterms:W3CDTF\"/>")),
  CORE_WITHOUT_TYPE(p -> p.core("<dcterms:created>2025-03-01T00:00:00Z</dcterms:created>")),
  CORE_WITH_BAD_DATE(
      p -> p.core("<dcterms:created xsi:type=\"dcterms:W3CDTF\">去年</dcterms:created>")),
  CORE_GIVEN_TWICE(p -> p.core("<dc:creator>x</dc:creator><dc:creator>y</dc:creator>")),
  CORE_BROKEN(p -> p.core("<dc:title>")),
  CORE_EMPTY(p -> p.without("docProps/core.xml").with("docProps/core.xml", "")),
  TWO_CORES(
      p ->
          p.in(
              "_rels/.rels",
              "Id=\"([^\"]*)\"([^>]*core-properties[^>]*)/>",
              "Id=\"$1\"$2/><Relationship Id=\"second\"$2/>")),
  APP_BROKEN(p -> p.without("docProps/app.xml").with("docProps/app.xml", "<Properties>"));

  private final UnaryOperator<Package> change;

  OddPackage(UnaryOperator<Package> change) {
    this.change = change;
  }

  /** A sound package packed in this way. */
  public byte[] of(byte[] sound) {
    return change.apply(Package.of(sound)).bytes();
  }

  /** The parts of a package by their names. */
  private record Package(Map<String, byte[]> parts) {
    private static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

    static Package of(byte[] bytes) {
      Map<String, byte[]> parts = new LinkedHashMap<>();
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          parts.put(entry.getName(), zip.readAllBytes());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Package(parts);
    }

    Package named(UnaryOperator<String> change) {
      Map<String, byte[]> named = new LinkedHashMap<>();
      parts.forEach((name, content) -> named.put(change.apply(name), content));
      return new Package(named);
    }

    Package without(String name) {
      Map<String, byte[]> fewer = new LinkedHashMap<>(parts);
      if (fewer.remove(name) == null) {
        throw new IllegalStateException("no part " + name);
      }
      return new Package(fewer);
    }

    Package with(String name, String content) {
      Map<String, byte[]> more = new LinkedHashMap<>(parts);
      more.put(name, content.getBytes(StandardCharsets.UTF_8));
      return new Package(more);
    }

    Package in(String name, String pattern, String replacement) {
      String old = new String(parts.get(name), StandardCharsets.UTF_8);
      String text = old.replaceAll(pattern, replacement);
      if (text.equals(old)) {
        throw new IllegalStateException("nothing to change in " + name);
      }
      return with(name, text);
    }

    Package targets(String from, String to) {
      return in(WORKBOOK_RELATIONS, "Target=\"" + from, "Target=\"" + to);
    }

    Package pointing(String target) {
      return in(
          WORKBOOK_RELATIONS,
          "</Relationships>",
          "<Relationship Id=\"odd\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
              + "relationships/theme\" Target=\""
              + target
              + "\"/></Relationships>");
    }

    Package sheet2(String name, String target) {
      return in(WORKBOOK_RELATIONS, "sheet2\\.xml", target)
          .in("[Content_Types].xml", "sheet2\\.xml", target)
          .named(part -> part.replace("sheet2.xml", name));
    }

    Package renamedMain() {
      return in("_rels/.rels", "xl/workbook\\.xml", "xl/workbook22.xml")
          .in("[Content_Types].xml", "xl/workbook\\.xml", "xl/workbook22.xml")
          .named(part -> part.replace("workbook.xml", "workbook22.xml"));
    }

    Package core(String inside) {
      return with(
          "docProps/core.xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
              + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
              + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
              + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
              + inside
              + "</cp:coreProperties>");
    }

    byte[] bytes() {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(part.getValue());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
  }
}
