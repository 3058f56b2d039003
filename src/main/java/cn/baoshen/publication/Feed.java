package cn.baoshen.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The news of the site as RSS 2.0: what was published, corrected and withdrawn, newest first. */
class Feed {
  private static final int MOST = 100;

  private final PublicationTexts texts;
  private final String address;
  private final ZoneId zone;

  /**
   * @param address of the site, ending in a slash; links are relative where it is empty
   */
  Feed(PublicationTexts texts, String address, ZoneId zone) {
    this.texts = texts;
    this.address = address;
    this.zone = zone;
  }

  void write(Path file, int year, List<SiteLine> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("channel");
      put(xml, "title", texts.text("title", year));
      put(xml, "link", address + "index.html");
      put(xml, "description", texts.text("feed", year));
      put(xml, "language", "zh-cn");
      for (SiteLine line : newest(lines)) {
        item(xml, line);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("cannot write the feed", e);
    }
  }

  private static List<SiteLine> newest(List<SiteLine> lines) {
    return lines.stream()
        .sorted(Comparator.comparing(SiteLine::getChangedOn).reversed())
        .limit(MOST)
        .toList();
  }

  private void item(XMLStreamWriter xml, SiteLine line) throws XMLStreamException {
    String what =
        line.withdrawnOn() != null ? "withdrawn" : line.correctedOn() != null ? "corrected" : "new";
    xml.writeStartElement("item");
    put(xml, "title", texts.text("feed." + what, line.unitName(), line.name()));
    put(xml, "link", address + line.getPage());
    if (!line.note().isEmpty()) {
      put(xml, "description", line.note());
    }
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    xml.writeCharacters(line.report() + "@" + line.getChangedOn());
    xml.writeEndElement();
    put(
        xml,
        "pubDate",
        DateTimeFormatter.RFC_1123_DATE_TIME
            .withLocale(Locale.ROOT)
            .format(line.getChangedOn().atStartOfDay(zone)));
    xml.writeEndElement();
  }

  private static void put(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
