package cn.baoshen.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Binary workbooks, made record by record, that would be large, or long, to read or to open. */
final class XlsEaters {
  private static final Path SOUND = Path.of("src/samples/longhui-2024-corrected.xls");
  private static final int EOF = 0x0A;
  private static final int SST = 0xFC;
  private static final int EXTENDED_SST = 0xFF;
  private static final int FONT = 0x31;

  private XlsEaters() {}

  static Map<String, Supplier<byte[]>> all() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
    all.put("xls-4m-empty-cells", () -> beforeEnd(2, mulBlanks(16_000)));
    all.put("xls-700k-blanks", () -> beforeEnd(2, blanks(700_000)));
    all.put("xls-65k-rows", () -> beforeEnd(2, rows(65_000)));
    all.put("xls-3m-empty-strings", () -> instead(SST, strings(3_000_000)));
    all.put("xls-65k-fonts", () -> after(FONT, fonts(65_000)));
    all.put("xls-100k-merges", () -> beforeEnd(2, merges(100)));
    all.put("xls-500k-numbers", () -> beforeEnd(2, numbers(500_000)));
    all.put("xls-95k-numbers", () -> beforeEnd(2, numbers(95_000)));
    all.put("xls-200k-formats", () -> beforeEnd(1, formats(200_000)));
    all.put("xls-50k-names", () -> beforeEnd(1, names(50_000)));
    all.put("xls-200k-unknown-records", () -> beforeEnd(2, unknown(200_000)));
    return all;
  }

  private static byte[] record(
      int kind, int size, java.util.function.Consumer<ByteBuffer> content) {
    ByteBuffer buffer = ByteBuffer.allocate(4 + size).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putShort((short) kind).putShort((short) size);
    content.accept(buffer);
    return buffer.array();
  }

  private interface Records {
    byte[] at(int i);
  }

  private static byte[] many(int count, Records records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.writeBytes(records.at(i));
    }
    return out.toByteArray();
  }

  private static byte[] mulBlanks(int rows) {
    return many(
        rows,
        i ->
            record(
                0xBE,
                4 + 2 * 256 + 2,
                b -> {
                  b.putShort((short) (300 + i)).putShort((short) 0);
                  for (int c = 0; c < 256; c++) {
                    b.putShort((short) 15);
                  }
                  b.putShort((short) 255);
                }));
  }

  private static byte[] blanks(int count) {
    return many(
        count,
        i ->
            record(
                0x201,
                6,
                b ->
                    b.putShort((short) (300 + i / 100))
                        .putShort((short) (i % 100))
                        .putShort((short) 15)));
  }

  private static byte[] rows(int count) {
    return many(
        count,
        i ->
            record(
                0x208,
                16,
                b ->
                    b.putShort((short) (i + 300))
                        .putShort((short) 0)
                        .putShort((short) 9)
                        .putShort((short) 300)
                        .putInt(0)
                        .putShort((short) 0x1C0)
                        .putShort((short) 15)));
  }

  private static byte[] numbers(int count) {
    return many(
        count,
        i ->
            record(
                0x203,
                14,
                b ->
                    b.putShort((short) (300 + i / 100))
                        .putShort((short) (i % 100))
                        .putShort((short) 15)
                        .putDouble(i)));
  }

  private static byte[] merges(int count) {
    return many(
        count,
        i ->
            record(
                0xE5,
                2 + 8 * 1000,
                b -> {
                  b.putShort((short) 1000);
                  for (int m = 0; m < 1000; m++) {
                    int row = 300 + (i * 1000 + m) / 2;
                    b.putShort((short) row).putShort((short) row);
                    b.putShort((short) (m % 2 * 2)).putShort((short) (m % 2 * 2 + 1));
                  }
                }));
  }

  private static byte[] fonts(int count) {
    return many(
        count,
        i ->
            record(
                FONT,
                16 + 2,
                b -> {
                  b.putShort((short) 200).putShort((short) 0).putShort((short) 0x7FFF);
                  b.putShort((short) 400).putShort((short) 0).putInt(0);
                  b.put((byte) 2).put((byte) 0).put((byte) 'A').put((byte) 'B');
                }));
  }

  private static byte[] formats(int count) {
    return many(
        count,
        i ->
            record(
                0x41E,
                2 + 3 + 1,
                b ->
                    b.putShort((short) (i % 60_000))
                        .putShort((short) 1)
                        .put((byte) 0)
                        .put((byte) '0')));
  }

  private static byte[] names(int count) {
    return many(
        count,
        i ->
            record(
                0x18,
                14 + 1 + 5,
                b -> {
                  b.putShort((short) 0).put((byte) 0).put((byte) 5).putShort((short) 0);
                  b.putShort((short) 0).putShort((short) 0).putInt(0).put((byte) 0);
                  b.put(("n%04d".formatted(i % 10_000)).getBytes());
                }));
  }

  private static byte[] unknown(int count) {
    return many(count, i -> record(0x8FF, 20, b -> {}));
  }

  private static byte[] strings(int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int left = count;
    int first = Math.min(left, 2_700);
    out.writeBytes(record(SST, 8 + 3 * first, b -> b.putInt(count).putInt(count)));
    for (left -= first; left > 0; left -= Math.min(left, 2_700)) {
      out.writeBytes(record(0x3C, 3 * Math.min(left, 2_700), b -> {}));
    }
    return out.toByteArray();
  }

  /** Before the end of the part with this number, of which the first is the workbook as such. */
  private static byte[] beforeEnd(int part, byte[] records) {
    byte[] own = stream();
    int met = 0;
    ByteBuffer b = ByteBuffer.wrap(own).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 4 <= own.length; at += 4 + (b.getShort(at + 2) & 0xFFFF)) {
      if (b.getShort(at) == EOF && ++met == part) {
        return packed(own, at, at, records);
      }
    }
    throw new IllegalStateException("no such part");
  }

  private static byte[] after(int kind, byte[] records) {
    byte[] own = stream();
    int at = find(own, kind);
    return packed(own, at, at, records);
  }

  private static byte[] instead(int kind, byte[] records) {
    byte[] own = stream();
    return packed(own, find(own, kind), find(own, EXTENDED_SST), records);
  }

  private static int find(byte[] own, int kind) {
    ByteBuffer b = ByteBuffer.wrap(own).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (b.getShort(at) != kind) {
      at += 4 + (b.getShort(at + 2) & 0xFFFF);
    }
    return at;
  }

  private static byte[] stream() {
    try (POIFSFileSystem files = new POIFSFileSystem(SOUND.toFile(), true)) {
      return files.createDocumentInputStream("Workbook").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed(byte[] own, int from, int to, byte[] records) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.write(own, 0, from);
    stream.writeBytes(records);
    stream.write(own, to, own.length - to);
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
