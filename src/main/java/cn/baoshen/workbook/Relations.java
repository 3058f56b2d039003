package cn.baoshen.workbook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.Attributes;

/** What one part of a package points at. */
final class Relations extends PackageXml {
  private final Map<String, Relation> all = new LinkedHashMap<>();

  /**
   * One pointer.
   *
   * @param outside whether the target is no part of the package
   */
  record Relation(String id, String type, String target, boolean outside) {
    Relation to(String other) {
      return new Relation(id, type, other, outside);
    }

    /** The last word of its type, such as {@code worksheet}. */
    String kind() {
      return type.substring(type.lastIndexOf('/') + 1);
    }

    private String xml() {
      String mode = outside ? "\" TargetMode=\"External" : "";
      return String.format(
          "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s%s\"/>",
          escaped(id), escaped(type), escaped(target), mode);
    }
  }

  @Override
  void element(String name, Attributes attributes) {
    String id = attributes.getValue("Id");
    String target = attributes.getValue("Target");
    String type = attributes.getValue("Type");
    if (name.equals("Relationship") && id != null && target != null && type != null) {
      boolean outside = "External".equals(attributes.getValue("TargetMode"));
      all.putIfAbsent(id, new Relation(id, type, target, outside));
    }
  }

  Collection<Relation> all() {
    return all.values();
  }

  static String xml(Collection<Relation> relations) {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
            .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/")
            .append("relationships\">");
    relations.forEach(relation -> xml.append(relation.xml()));
    return xml.append("</Relationships>").toString();
  }
}
