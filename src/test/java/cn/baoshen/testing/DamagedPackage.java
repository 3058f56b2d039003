package cn.baoshen.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zipped workbook whose parts were damaged and packed again, so that every check sum is right.
 */
public final class DamagedPackage {
  /** An element without others in it, an attribute, its value, or a text. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(\\w+)[^<>]*(?:/>|>[^<>]*</\\1>)| [\\w:]+=\"[^\"<>]*\"|(?<==\")[^\"<>]*(?=\")|(?<=>)[^<>]+(?=<)");

  private static final List<String> ODD =
      List.of(
          "",
          "-1",
          "0.1",
          "1e999",
          "1E-400",
          "NaN",
          "２０２４",
          "９８．６％",
          "=1/0",
          "&amp;",
          "〇",
          " ",
          "A1",
          "A1048576",
          "XFD1",
          "A1:XFD1048576",
          "2147483648",
          "-2147483648",
          "99999999999999999999",
          "s",
          "b",
          "e",
          "str",
          "inlineStr",
          "n",
          "d",
          "true",
          "1",
          "0",
          "rId1",
          "#REF!",
          "\u202E");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private DamagedPackage(byte[] zip) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook with one or two of its parts damaged. */
  public static byte[] of(byte[] zip, Random random) {
    DamagedPackage workbook = new DamagedPackage(zip);
    for (int hits = 1 + random.nextInt(2); hits > 0; hits--) {
      workbook.hit(random);
    }
    return workbook.zip();
  }

  private void hit(Random random) {
    List<String> names = new ArrayList<>(parts.keySet());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(12)) {
      case 0 -> parts.remove(name);
      case 1 -> parts.put(name, DamagedBytes.of(parts.get(name), random));
      case 2 -> parts.put(names.get(random.nextInt(names.size())), parts.get(name));
      default -> parts.put(name, markup(parts.get(name), random));
    }
  }

  private static byte[] markup(byte[] part, Random random) {
    String text = new String(part, StandardCharsets.UTF_8);
    return DamagedText.of(text, MARKUP, ODD, random).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
