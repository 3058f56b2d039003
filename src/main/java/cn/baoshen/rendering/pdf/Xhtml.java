package cn.baoshen.rendering.pdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A filled template as a tree; it has no DOCTYPE and so no entities. */
final class Xhtml {
  private static final DocumentBuilderFactory FACTORY = factory();

  private Xhtml() {}

  static Document parse(String xhtml) {
    try {
      return builder().parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("a template is not well-formed: " + e.getMessage(), e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilder builder = FACTORY.newDocumentBuilder();
      // Otherwise the parser prints its errors to the console as well.
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilderFactory factory() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setExpandEntityReferences(false);
      return factory;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
