package cn.baoshen.rendering.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip whose entries carry no time of their making: made again it is the same, byte for byte. POI
 * writes into one as it is, so that a workbook is packed only once.
 */
final class SteadyZip extends ZipArchiveOutputStream {
  /** The earliest that a zip can say without a field that depends on the time zone. */
  private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  SteadyZip(OutputStream out) {
    super(out);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTime(NEVER.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    super.putArchiveEntry(entry);
  }
}
