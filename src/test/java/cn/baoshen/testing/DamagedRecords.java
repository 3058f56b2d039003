package cn.baoshen.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A binary workbook whose records were damaged one by one, in a container that is sound. */
public final class DamagedRecords {
  private static final String STREAM = "Workbook";
  private static final int HEAD = 4;

  private DamagedRecords() {}

  /** The workbook with one to eight of its records damaged. */
  public static byte[] of(byte[] workbook, Random random) {
    try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(workbook))) {
      byte[] stream = file.createDocumentInputStream(STREAM).readAllBytes();
      List<byte[]> records = records(stream);
      for (int hits = DamagedBytes.hits(random); hits > 0; hits--) {
        hit(records, random);
      }
      file.createOrUpdateDocument(new ByteArrayInputStream(joined(records)), STREAM);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each with its head: number and length, two bytes each, the lower one first. */
  private static List<byte[]> records(byte[] stream) {
    List<byte[]> records = new ArrayList<>();
    for (int at = 0; at + HEAD <= stream.length; ) {
      int length = (stream[at + 2] & 0xFF) + ((stream[at + 3] & 0xFF) << 8);
      int end = Math.min(stream.length, at + HEAD + length);
      records.add(Arrays.copyOfRange(stream, at, end));
      at = end;
    }
    return records;
  }

  private static void hit(List<byte[]> records, Random random) {
    int at = random.nextInt(records.size());
    byte[] record = records.get(at);
    switch (random.nextInt(6)) {
      case 0 -> records.remove(at);
      case 1 -> records.add(at, record.clone());
      case 2 -> Collections.swap(records, at, random.nextInt(records.size()));
      case 3 -> records.set(at, renumbered(record, random));
      default -> record[random.nextInt(record.length)] = (byte) random.nextInt();
    }
  }

  private static byte[] renumbered(byte[] record, Random random) {
    byte[] other = record.clone();
    other[0] = (byte) random.nextInt();
    return other;
  }

  private static byte[] joined(List<byte[]> records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
