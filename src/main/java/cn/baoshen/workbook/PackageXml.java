package cn.baoshen.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads one of the XML parts that describe a package, element by element; nothing is fetched. */
abstract class PackageXml extends DefaultHandler {
  final void read(InputStream part) throws IOException {
    try (InputStream in = part) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(this);
      reader.setErrorHandler(this);
      reader.setEntityResolver((publicId, systemId) -> refuse());
      reader.parse(new InputSource(in));
    } catch (SAXException e) {
      throw new IOException("no XML", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("no XML parser", e);
    }
  }

  private static InputSource refuse() throws SAXException {
    throw new SAXException("nothing is fetched");
  }

  @Override
  public final void startElement(String uri, String name, String qualified, Attributes attributes) {
    element(name, attributes);
  }

  abstract void element(String name, Attributes attributes);

  /** Text as it may stand in an attribute. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\n", "&#10;")
        .replace("\r", "&#13;")
        .replace("\t", "&#9;");
  }
}
