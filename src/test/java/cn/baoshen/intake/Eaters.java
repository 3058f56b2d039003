package cn.baoshen.intake;

import static cn.baoshen.intake.PackedEater.SHEET;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Zipped workbooks that are small on disk and would be large, or long, to read or to open. */
final class Eaters {
  private static final String DATA = "</sheetData>";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String STYLES = "xl/styles.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String AFTER = "<printOptions";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String DRAWING =
      "xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" "
          + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

  private Eaters() {}

  /** Every one by its name, made when it is asked for. */
  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
    cells(all);
    texts(all);
    looks(all);
    parts(all);
    formulas(all);
    return all;
  }

  private static void cells(Map<String, Supplier<byte[]>> all) {
    String row = "<row>" + "<c s=\"1\"/>".repeat(20) + "</row>";
    all.put("6m-empty-cells", () -> data(300_000, row));
    all.put("8m-bare-cells", () -> data(435_000, "<row>" + "<c/>".repeat(20) + "</row>"));
    all.put("1m-placed-empty-cells", () -> eater(DATA, 100_000, i -> placed(i + 100)).bytes());
    all.put(
        "200k-formatted-rows",
        () ->
            eater(
                    DATA,
                    200_000,
                    i ->
                        "<row r=\"%d\" s=\"3\" customFormat=\"1\" ht=\"20\" customHeight=\"1\"/>"
                            .formatted(i + 100))
                .bytes());
    all.put(
        "1m-formatted-rows",
        () -> eater(DATA, 1_000_000, i -> "<row r=\"" + (i + 100) + "\" s=\"3\"/>").bytes());
    all.put("full-of-numbers", () -> eater(DATA, 9_990, Eaters::numbers).bytes());
    all.put("too-many-numbers", () -> eater(DATA, 60_000, Eaters::numbers).bytes());
    all.put(
        "full-of-labels",
        () -> data(95_000, "<row><c t=\"inlineStr\"><is><t>编制数</t></is></c></row>"));
    all.put(
        "labels-across",
        () ->
            data(
                500,
                "<row>"
                    + "<c t=\"inlineStr\"><is><t>总收入</t></is></c>".repeat(100)
                    + "<c t=\"inlineStr\"><is><t>总支出</t></is></c>".repeat(90)
                    + "</row>"));
    all.put("tiny-exponents", () -> data(2_000, "<row><c><v>1E-99999999</v></c></row>"));
    all.put("huge-exponents", () -> data(2_000, "<row><c s=\"9\"><v>9E99999999</v></c></row>"));
  }

  private static String placed(int row) {
    StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
    for (char column = 'A'; column < 'K'; column++) {
      cells.append("<c r=\"").append(column).append(row).append("\" s=\"5\"/>");
    }
    return cells.append("</row>").toString();
  }

  private static String numbers(int i) {
    return "<row r=\"" + (i + 100) + "\">" + "<c><v>12.34</v></c>".repeat(10) + "</row>";
  }

  private static void texts(Map<String, Supplier<byte[]>> all) {
    all.put(
        "20m-empty-strings",
        () -> new PackedEater().stuff(TEXTS, "</sst>", 20_000_000, "<si/>").bytes());
    all.put(
        "700k-strings",
        () ->
            new PackedEater()
                .stuff(TEXTS, "</sst>", 700_000, i -> "<si><t>" + i + "</t></si>")
                .bytes());
    all.put(
        "one-long-string",
        () -> new PackedEater().stuff(TEXTS, "</t></si></sst>", 9_000, "预算绩效".repeat(250)).bytes());
    all.put(
        "many-runs",
        () ->
            new PackedEater()
                .stuff(TEXTS, "</sst>", 1, "<si>")
                .stuff(TEXTS, "</sst>", 900_000, "<r><rPr><b/></rPr><t>x</t></r>")
                .stuff(TEXTS, "</sst>", 1, "</si>")
                .bytes());
  }

  private static void looks(Map<String, Supplier<byte[]>> all) {
    all.put(
        "65k-styles",
        () ->
            new PackedEater().stuff(STYLES, "</cellXfs>", 65_000, "<xf numFmtId=\"1\"/>").bytes());
    all.put(
        "1m-fonts",
        () ->
            new PackedEater()
                .stuff(STYLES, "</fonts>", 1_000_000, "<font><sz val=\"9\"/></font>")
                .bytes());
    all.put(
        "500k-differential-styles",
        () ->
            new PackedEater()
                .stuff(STYLES, "</styleSheet>", 1, "<dxfs>")
                .stuff(STYLES, "</styleSheet>", 500_000, "<dxf><font><b/></font></dxf>")
                .stuff(STYLES, "</styleSheet>", 1, "</dxfs>")
                .bytes());
    all.put("100k-merges", () -> merges(100_000, i -> i * 2 + 100, "A", "B"));
    all.put("overlapping-merges", Eaters::overlapping);
    all.put(
        "100k-conditional-formats",
        () ->
            eater(
                    AFTER,
                    100_000,
                    i ->
                        ("<conditionalFormatting sqref=\"A%d\"><cfRule type=\"expression\" "
                                + "dxfId=\"0\" priority=\"1\"><formula>A1=1</formula></cfRule>"
                                + "</conditionalFormatting>")
                            .formatted(i + 1))
                .bytes());
    all.put("one-long-reference", () -> area("<conditionalFormatting sqref=\"A1"));
    all.put(
        "1m-columns",
        () ->
            new PackedEater()
                .stuff(
                    SHEET,
                    "</cols>",
                    1_000_000,
                    "<col min=\"20\" max=\"20\" width=\"9\" hidden=\"1\"/>")
                .bytes());
  }

  private static byte[] area(String start) {
    return new PackedEater()
        .stuff(SHEET, AFTER, 1, start)
        .stuff(SHEET, AFTER, 40_000, " A1:B2")
        .stuff(SHEET, AFTER, 1, "\"/>")
        .bytes();
  }

  private static byte[] merges(int times, java.util.function.IntUnaryOperator row, String... ends) {
    return new PackedEater()
        .stuff(
            SHEET,
            "</mergeCells>",
            times,
            i ->
                "<mergeCell ref=\"%s%d:%s%d\"/>"
                    .formatted(ends[0], row.applyAsInt(i), ends[1], row.applyAsInt(i)))
        .bytes();
  }

  private static byte[] overlapping() {
    return eater(
            DATA,
            90_000,
            i -> "<row r=\"%d\"><c r=\"XFD%d\"><v>1</v></c></row>".formatted(i + 100, i + 100))
        .stuff(
            SHEET, "</mergeCells>", 4_600, i -> "<mergeCell ref=\"A90:WVA" + (100_000 + i) + "\"/>")
        .bytes();
  }

  private static void parts(Map<String, Supplier<byte[]>> all) {
    all.put(
        "300k-names",
        () ->
            new PackedEater()
                .stuff(
                    BOOK,
                    "</definedNames>",
                    300_000,
                    i -> "<definedName name=\"n%d\">[1]a!A1</definedName>".formatted(i))
                .bytes());
    all.put(
        "100k-comments",
        () ->
            new PackedEater()
                .add(
                    "xl/comments1.xml",
                    "comments",
                    "<comments " + MAIN + "><authors><author>a</author></authors><commentList>",
                    100_000,
                    i ->
                        "<comment ref=\"A%d\" authorId=\"0\"><text><t>x</t></text></comment>"
                                .formatted(i + 100)
                            + (i == 100_000 ? "</commentList>" : ""))
                .bytes());
    all.put("100k-shapes", () -> shapes(100_000));
    all.put(
        "5k-sheets",
        () ->
            new PackedEater()
                .stuff(
                    BOOK,
                    "</sheets>",
                    5_000,
                    i -> "<sheet name=\"s%d\" r:id=\"rId3\" sheetId=\"%d\"/>".formatted(i, i + 10))
                .bytes());
    all.put(
        "190-sheets",
        () ->
            new PackedEater()
                .stuff(
                    BOOK,
                    "</sheets>",
                    190,
                    i -> "<sheet name=\"s%d\" r:id=\"rId5\" sheetId=\"%d\"/>".formatted(i, i + 10))
                .bytes());
    all.put(
        "long-sheet-name",
        () ->
            new PackedEater()
                .stuff(
                    BOOK,
                    "</sheets>",
                    1,
                    "<sheet name=\"" + "长".repeat(80_000) + "\" r:id=\"rId5\" sheetId=\"99\"/>")
                .bytes());
    all.put(
        "long-attributes",
        () -> eater(DATA, 400, i -> "<row><c x=\"" + "y".repeat(200_000) + "\"/></row>").bytes());
    all.put(
        "many-attribute-names", () -> eater(DATA, 3_000_000, i -> "<c a" + i + "=\"\"/>").bytes());
    all.put(
        "many-namespaces",
        () -> eater(DATA, 2_000_000, i -> "<c xmlns:a" + i + "=\"b" + i + "\"/>").bytes());
    all.put(
        "200k-hyperlinks",
        () ->
            new PackedEater()
                .stuff(SHEET, AFTER, 1, "<hyperlinks>")
                .stuff(
                    SHEET,
                    AFTER,
                    200_000,
                    i -> "<hyperlink ref=\"A%d\" location=\"A1\"/>".formatted(i + 1))
                .stuff(SHEET, AFTER, 1, "</hyperlinks>")
                .bytes());
    all.put(
        "100k-validations",
        () ->
            new PackedEater()
                .stuff(
                    SHEET,
                    "</dataValidations>",
                    100_000,
                    i ->
                        "<dataValidation type=\"whole\" sqref=\"Z%d\"><formula1>0</formula1></dataValidation>"
                            .formatted(i + 1))
                .bytes());
  }

  private static byte[] shapes(int count) {
    String anchor =
        "<xdr:absoluteAnchor><xdr:pos x=\"0\" y=\"0\"/><xdr:ext cx=\"9\" cy=\"9\"/><xdr:sp macro=\"\" "
            + "textlink=\"\"><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"s\"/><xdr:cNvSpPr/></xdr:nvSpPr>"
            + "<xdr:spPr/></xdr:sp><xdr:clientData/></xdr:absoluteAnchor>";
    return new PackedEater()
        .stuff(
            SHEET,
            "</worksheet>",
            1,
            "<drawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/>")
        .add(
            "xl/drawings/drawing1.xml", "drawing", "<xdr:wsDr " + DRAWING + ">", count, i -> anchor)
        .bytes();
  }

  private static void formulas(Map<String, Supplier<byte[]>> all) {
    all.put("4600-array-formulas", Eaters::arrays);
    all.put(
        "a-long-formula",
        () ->
            new PackedEater()
                .stuff(SHEET, DATA, 1, "<row><c><f>")
                .stuff(SHEET, DATA, 800_000, "+'A'!B1")
                .stuff(SHEET, DATA, 1, "</f><v>1</v></c></row>")
                .bytes());
    all.put(
        "many-long-formulas",
        () ->
            eater(DATA, 9_000, i -> "<row><c><f>" + "('".repeat(4_000) + "</f><v>1</v></c></row>")
                .bytes());
    all.put(
        "a-deep-formula",
        () ->
            new PackedEater()
                .stuff(SHEET, DATA, 1, "<row><c><f>")
                .stuff(SHEET, DATA, 900_000, "IF((")
                .stuff(SHEET, DATA, 1, "</f><v>1</v></c></row>")
                .bytes());
    all.put("300k-formulas-without-values", () -> data(95_000, "<row><c><f>A1+1</f></c></row>"));
  }

  private static byte[] arrays() {
    return eater(
            DATA,
            9_000,
            i -> "<row r=\"%d\">".formatted(i + 100) + "<c><v>1</v></c>".repeat(10) + "</row>")
        .stuff(
            SHEET,
            DATA,
            4_600,
            i ->
                "<row><c><f t=\"array\" ref=\"A100:K%d\">[1]a!A1:B2</f><v>1</v></c></row>"
                    .formatted(9_200 + i))
        .bytes();
  }

  private static byte[] data(int times, String piece) {
    return new PackedEater().stuff(SHEET, DATA, times, piece).bytes();
  }

  private static PackedEater eater(
      String before, int times, java.util.function.IntFunction<String> piece) {
    return new PackedEater().stuff(SHEET, before, times, piece);
  }
}
