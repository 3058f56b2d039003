package cn.baoshen.intake.xlsx;

import cn.baoshen.intake.file.UnreadableFile;
import cn.baoshen.intake.file.WorkbookLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads one XML part of a workbook as a stream. A document type is refused, so that nothing can be
 * expanded or fetched; nesting is bounded, since each level costs the parser memory.
 */
abstract class PartHandler extends DefaultHandler {
  private static final int DEEPEST = 64;

  /** A parser keeps every name that it meets, and no format has so many. */
  private static final int MOST_NAMES = 2_000;

  private final Set<String> names = new HashSet<>();

  private final StringBuilder text = new StringBuilder();
  private boolean collecting;
  private int depth;
  private @Nullable String element;
  private @Nullable String attribute;

  /** A fault of the file met inside a callback, which can throw nothing else. */
  private static final class Met extends SAXException {
    private final transient UnreadableFile fault;

    Met(UnreadableFile fault) {
      super(fault);
      this.fault = fault;
    }
  }

  final void read(InputStream part) throws IOException {
    try (InputStream in = new MarkupLimit(part)) {
      XMLReader reader = XMLHelper.newXMLReader();
      reader.setContentHandler(this);
      reader.setErrorHandler(this);
      reader.setEntityResolver((publicId, systemId) -> refuse());
      reader.parse(new InputSource(in));
    } catch (Met e) {
      throw e.fault;
    } catch (SAXException e) {
      throw new UnreadableFile("workbook-corrupt");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("no XML parser", e);
    }
  }

  private static InputSource refuse() throws SAXException {
    throw new SAXException("nothing is fetched");
  }

  @Override
  public final void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (++depth > DEEPEST) {
      throw new SAXException("nested too deeply");
    }
    element = note(qualified, element);
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute = note(attributes.getQName(i), attribute);
    }
    try {
      start(name, attributes);
    } catch (UnreadableFile e) {
      throw new Met(e);
    }
  }

  /** A parser gives the same object for the same name, and cells follow cells. */
  @SuppressWarnings("ReferenceEquality")
  private String note(String name, @Nullable String last) throws SAXException {
    if (name != last && names.add(name) && names.size() > MOST_NAMES) {
      throw new SAXException("too many names");
    }
    return name;
  }

  @Override
  public final void startPrefixMapping(String prefix, String uri) throws SAXException {
    note(prefix, null);
    note(uri, null);
    mapping(uri);
  }

  /** A namespace that the part speaks of. */
  void mapping(String uri) {}

  @Override
  public final void endElement(String uri, String name, String qualified) throws SAXException {
    depth--;
    try {
      end(name);
    } catch (UnreadableFile e) {
      throw new Met(e);
    }
  }

  @Override
  public final void characters(char[] characters, int start, int length) throws SAXException {
    if (!collecting) {
      return;
    }
    text.append(characters, start, length);
    try {
      WorkbookLimits.characters(text.length());
    } catch (UnreadableFile e) {
      throw new Met(e);
    }
  }

  abstract void start(String name, Attributes attributes) throws UnreadableFile;

  abstract void end(String name) throws UnreadableFile;

  /** Begins to note the characters that follow. */
  final void collect() {
    text.setLength(0);
    collecting = true;
  }

  /** What was noted; noting ends. */
  final String collected() {
    collecting = false;
    return text.toString();
  }

  static int number(@Nullable String attribute, int otherwise) throws UnreadableFile {
    try {
      return attribute == null ? otherwise : Integer.parseInt(attribute.strip());
    } catch (NumberFormatException e) {
      throw new UnreadableFile("workbook-corrupt");
    }
  }

  static boolean isTrue(@Nullable String attribute) {
    return "1".equals(attribute) || "true".equals(attribute) || "on".equals(attribute);
  }
}
