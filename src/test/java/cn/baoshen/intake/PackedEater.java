package cn.baoshen.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A published report, as a zipped workbook, with very many of something stuffed into its parts. */
final class PackedEater {
  static final String SHEET = "xl/worksheets/sheet2.xml";
  private static final Path SOUND = Path.of("src/samples/longhui-2024-as-published.xlsx");
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final List<Stuffing> stuffings = new ArrayList<>();
  private final Map<String, Stuffing> added = new LinkedHashMap<>();
  private final Map<String, String> relations = new LinkedHashMap<>();

  /**
   * What is put into one part.
   *
   * @param before the text in front of which it is put; the last one of its kind
   */
  private record Stuffing(String part, String before, int times, IntFunction<String> piece) {
    void write(ZipOutputStream zip) throws IOException {
      StringBuilder block = new StringBuilder();
      for (int i = 0; i < times; i++) {
        block.append(piece.apply(i));
        if (block.length() > 1 << 16 || i == times - 1) {
          zip.write(block.toString().getBytes(StandardCharsets.UTF_8));
          block.setLength(0);
        }
      }
    }
  }

  /** The corrected report with one text of its second sheet in the place of another. */
  static byte[] sound(String text, String other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile("src/samples/longhui-2024-corrected.xlsx");
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        packed.putNextEntry(new ZipEntry(entry.getName()));
        byte[] own = zip.getInputStream(entry).readAllBytes();
        String changed = new String(own, StandardCharsets.UTF_8).replace(text, other);
        packed.write(
            entry.getName().equals(SHEET) ? changed.getBytes(StandardCharsets.UTF_8) : own);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** So many pieces in a part, in front of a text that it has. */
  PackedEater stuff(String part, String before, int times, IntFunction<String> piece) {
    stuffings.add(new Stuffing(part, before, times, piece));
    return this;
  }

  PackedEater stuff(String part, String before, int times, String piece) {
    return stuff(part, before, times, i -> piece);
  }

  /** A part of its own that the sheet points at. */
  PackedEater add(String part, String kind, String start, int times, IntFunction<String> piece) {
    added.put(
        part,
        new Stuffing(
            part,
            "",
            times + 2,
            i -> i == 0 ? start : i == times + 1 ? "</" + end(start) + ">" : piece.apply(i)));
    relations.put(part, kind);
    return this;
  }

  private static String end(String start) {
    return start.substring(1).split("[ >]")[0];
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(SOUND.toFile());
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        packed.putNextEntry(new ZipEntry(entry.getName()));
        write(entry.getName(), zip.getInputStream(entry).readAllBytes(), packed);
      }
      addParts(packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void write(String name, byte[] own, ZipOutputStream packed) throws IOException {
    String text = new String(own, StandardCharsets.UTF_8);
    for (Stuffing stuffing : stuffings) {
      if (stuffing.part().equals(name)) {
        int at = text.lastIndexOf(stuffing.before());
        packed.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
        stuffing.write(packed);
        text = text.substring(at);
      }
    }
    if (name.equals("[Content_Types].xml")) {
      text = text.replace("</Types>", types() + "</Types>");
    }
    packed.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String types() {
    StringBuilder types = new StringBuilder();
    relations.forEach(
        (part, kind) ->
            types.append(
                "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type(kind))));
    return types.toString();
  }

  private static String type(String kind) {
    return switch (kind) {
      case "drawing" -> "application/vnd.openxmlformats-officedocument.drawing+xml";
      case "vmlDrawing" -> "application/vnd.openxmlformats-officedocument.vmlDrawing";
      default -> "application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml";
    };
  }

  private void addParts(ZipOutputStream packed) throws IOException {
    StringBuilder pointers = new StringBuilder();
    for (Map.Entry<String, Stuffing> part : added.entrySet()) {
      packed.putNextEntry(new ZipEntry(part.getKey()));
      part.getValue().write(packed);
      pointers.append(
          "<Relationship Id=\"rId%d\" Target=\"/%s\" Type=\"%s\"/>"
              .formatted(
                  pointers.length() + 1, part.getKey(), TYPES + relations.get(part.getKey())));
    }
    if (!added.isEmpty()) {
      packed.putNextEntry(new ZipEntry("xl/worksheets/_rels/sheet2.xml.rels"));
      packed.write(
          ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                  + pointers
                  + "</Relationships>")
              .getBytes(StandardCharsets.UTF_8));
    }
  }
}
