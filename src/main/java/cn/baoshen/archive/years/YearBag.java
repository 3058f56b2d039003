package cn.baoshen.archive.years;

import cn.baoshen.archive.BagZip;
import cn.baoshen.model.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year's bags as one bag (RFC 8493) in a zip: each as it lies in the archive, an index in front
 * that any browser and any table program opens.
 */
final class YearBag implements AutoCloseable {
  private final String name;
  private final BagZip zip;
  private final List<String> payload = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private long bytes;

  /**
   * @param name of the folder that the zip unpacks to
   */
  YearBag(String name, OutputStream to) {
    this.name = name;
    this.zip = new BagZip(to);
  }

  /** Adds a bag as it lies. */
  void add(ArchivedCase archived) throws IOException {
    String front = "data/" + archived.unitCode() + "/" + archived.caseId() + "/";
    try (Stream<Path> files = Files.walk(archived.bag())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String place = archived.bag().relativize(file).toString().replace('\\', '/');
        bytes += Files.size(file);
        add(front + place, payload, out -> Files.copy(file, out));
      }
    }
  }

  /** Adds a file of our own beside them. */
  void add(String file, byte[] content) throws IOException {
    bytes += content.length;
    add("data/" + file, payload, out -> out.write(content));
  }

  /** Adds what makes it a bag. */
  void describe(List<String> info) throws IOException {
    tag("bagit.txt", List.of("BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"));
    List<String> lines = new ArrayList<>(info);
    lines.add("Payload-Oxum: " + bytes + "." + payload.size());
    tag("bag-info.txt", lines);
    tag("manifest-sha256.txt", payload);
    List<String> all = List.copyOf(tags);
    tag("tagmanifest-sha256.txt", all);
  }

  private void tag(String file, List<String> lines) throws IOException {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    add(file, tags, out -> out.write(text));
  }

  private void add(String file, List<String> sums, BagZip.Content content) throws IOException {
    MessageDigest digest = Sha256.digest();
    zip.add(name + "/" + file, out -> content.writeTo(new DigestOutputStream(out, digest)));
    sums.add(Sha256.hex(digest.digest()) + "  " + file);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
