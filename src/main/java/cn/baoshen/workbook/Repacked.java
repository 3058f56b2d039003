package cn.baoshen.workbook;

import cn.baoshen.workbook.Relations.Relation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook packed anew: the parts that it points at, untouched, under names that every program
 * takes, each with its type and its pointers. The properties of the document (author, dates) and
 * what nothing points at stay behind.
 */
public final class Repacked {
  private static final String USUAL_MAIN = "xl/workbook.xml";
  private static final String MAIN_KIND = "officeDocument";
  private static final String MAIN_TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  private static final String STEP = "[A-Za-z0-9_-](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?";
  private static final Pattern FAIR_NAME = Pattern.compile("(?:" + STEP + "/)*" + STEP);

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
  private final ContentTypes types = new ContentTypes();

  /** New names of the parts to be packed, by their comparable ones. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Map<String, String> typesByName = new LinkedHashMap<>();
  private final List<String> waiting = new ArrayList<>();

  private Repacked(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * The workbook packed anew.
   *
   * @param most bytes that its parts may unpack to
   * @return empty for bytes that are no workbook, or an ambiguous or larger one
   */
  public static Optional<byte[]> of(byte[] bytes, long most) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      return Optional.of(new Repacked(zip).packed(most));
    } catch (IOException | RuntimeException noPackage) {
      return Optional.empty();
    }
  }

  private byte[] packed(long most) throws IOException {
    index();
    if (entries.containsKey("[content_types].xml")) {
      types.read(open("[content_types].xml"));
    }
    String main = main();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Parcel parcel = new Parcel(out, most)) {
      String name = name(main, MAIN_KIND);
      parcel.put(
          "_rels/.rels",
          Relations.xml(List.of(new Relation("rId1", MAIN_TYPE, "/" + name, false))));
      while (!waiting.isEmpty()) {
        pack(waiting.remove(waiting.size() - 1), parcel);
      }
      parcel.put("[Content_Types].xml", ContentTypes.xml(typesByName));
    }
    return out.toByteArray();
  }

  private void index() throws IOException {
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      boolean folder = entry.isDirectory() || entry.getName().endsWith("\\");
      if (!folder && entries.put(PartNames.key(entry.getName()), entry) != null) {
        throw new IOException("two parts of one name");
      }
    }
  }

  private InputStream open(String part) throws IOException {
    ZipArchiveEntry entry = entries.get(part);
    if (entry == null) {
      throw new IOException("no part " + part);
    }
    return zip.getInputStream(entry);
  }

  private String main() throws IOException {
    return relations("").stream()
        .filter(relation -> !relation.outside() && relation.kind().equals(MAIN_KIND))
        .map(relation -> PartNames.target("", relation.target()))
        .filter(entries::containsKey)
        .findFirst()
        .orElse(USUAL_MAIN);
  }

  private List<Relation> relations(String part) throws IOException {
    String name = PartNames.relations(part);
    if (!entries.containsKey(name)) {
      return List.of();
    }
    Relations relations = new Relations();
    relations.read(open(name));
    return List.copyOf(relations.all());
  }

  /** The new name of a part, which is packed once. */
  private String name(String part, String kind) throws IOException {
    String known = names.get(part);
    if (known != null) {
      return known;
    }
    if (!entries.containsKey(part)) {
      throw new IOException("no part " + part);
    }
    String own = PartNames.plain(entries.get(part).getName());
    String name =
        FAIR_NAME.matcher(own).matches() ? own : "xl/parts/part" + names.size() + ending(own);
    names.put(part, name);
    typesByName.put(name, types.of(part, kind));
    waiting.add(part);
    return name;
  }

  private static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return ending.matches("[A-Za-z0-9]{1,8}") ? "." + ending : ".bin";
  }

  private void pack(String part, Parcel parcel) throws IOException {
    String name = Objects.requireNonNull(names.get(part));
    try (InputStream in = open(part)) {
      parcel.put(name, in);
    }
    List<Relation> moved = new ArrayList<>();
    for (Relation relation : relations(part)) {
      String target = PartNames.target(part, relation.target());
      if (relation.outside()) {
        moved.add(relation);
      } else if (entries.containsKey(target)) {
        moved.add(relation.to("/" + name(target, relation.kind())));
      }
    }
    if (!moved.isEmpty()) {
      parcel.put(PartNames.relations(name), Relations.xml(moved));
    }
  }
}
