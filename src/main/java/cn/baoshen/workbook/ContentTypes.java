package cn.baoshen.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;

/** What the parts of a package are: as it says itself, or as the pointers to them do. */
final class ContentTypes extends PackageXml {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String MAIN = OFFICE + "spreadsheetml.sheet.main+xml";
  private static final Set<String> TELLING_NOTHING =
      Set.of("application/xml", "text/xml", "application/octet-stream", "");

  private static final Map<String, String> BY_KIND =
      Map.ofEntries(
          spreadsheet("worksheet"),
          spreadsheet("chartsheet"),
          spreadsheet("styles"),
          spreadsheet("sharedStrings"),
          spreadsheet("comments"),
          spreadsheet("calcChain"),
          spreadsheet("table"),
          spreadsheet("externalLink"),
          spreadsheet("pivotTable"),
          spreadsheet("pivotCacheDefinition"),
          spreadsheet("pivotCacheRecords"),
          Map.entry("officeDocument", MAIN),
          Map.entry("theme", OFFICE + "theme+xml"),
          Map.entry("drawing", OFFICE + "drawing+xml"),
          Map.entry("chart", OFFICE + "drawingml.chart+xml"),
          Map.entry("vmlDrawing", OFFICE + "vmlDrawing"),
          Map.entry("printerSettings", OFFICE + "spreadsheetml.printerSettings"));

  private static final Map<String, String> BY_ENDING =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "bmp", "image/bmp",
          "emf", "image/x-emf",
          "wmf", "image/x-wmf",
          "xml", "application/xml");

  private final Map<String, String> ofParts = new HashMap<>();
  private final Map<String, String> ofEndings = new HashMap<>();

  private static Map.Entry<String, String> spreadsheet(String kind) {
    return Map.entry(kind, OFFICE + "spreadsheetml." + kind + "+xml");
  }

  @Override
  void element(String name, Attributes attributes) {
    String type = attributes.getValue("ContentType");
    String part = attributes.getValue("PartName");
    String ending = attributes.getValue("Extension");
    if (type != null && part != null) {
      ofParts.putIfAbsent(PartNames.key(part), type);
    } else if (type != null && ending != null) {
      ofEndings.putIfAbsent(ending.toLowerCase(Locale.ROOT), type);
    }
  }

  /**
   * The type of a part.
   *
   * @param kind of the relation that points at it
   */
  String of(String part, String kind) {
    String ending = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String said = ofParts.getOrDefault(part, ofEndings.getOrDefault(ending, ""));
    if (!TELLING_NOTHING.contains(said)) {
      return said;
    }
    String usual = BY_ENDING.getOrDefault(ending, "application/octet-stream");
    return BY_KIND.getOrDefault(kind, said.isEmpty() ? usual : said);
  }

  static String xml(Map<String, String> types) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
            .append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-")
            .append("package.relationships+xml\"/>");
    types.forEach(
        (name, type) ->
            xml.append("<Override PartName=\"/")
                .append(escaped(name))
                .append("\" ContentType=\"")
                .append(escaped(type))
                .append("\"/>"));
    return xml.append("</Types>").toString();
  }
}
