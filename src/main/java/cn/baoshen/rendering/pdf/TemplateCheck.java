package cn.baoshen.rendering.pdf;

import cn.baoshen.form.Form;
import cn.baoshen.form.FormInspection;
import cn.baoshen.form.FormMistakes;
import cn.baoshen.form.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.springframework.core.io.ResourceLoader;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The look at a form's template as text: it is there, and every tag in it is closed. */
public final class TemplateCheck implements FormInspection {
  private static final Pattern TAG =
      Pattern.compile("element type \"([^\"]+)\" must be terminated");
  private static final Pattern ENTITY = Pattern.compile("entity \"([^\"]+)\" was referenced");

  private final ResourceLoader resources;

  public TemplateCheck(ResourceLoader resources) {
    this.resources = resources;
  }

  @Override
  public void inspect(Form form, FormMistakes mistakes) {
    if (form.book() != null && !form.book().templated()) {
      return;
    }
    String file = PdfRenderer.template(form);
    try (InputStream in = resources.getResource(file).getInputStream()) {
      factory().newSAXParser().parse(in, new DefaultHandler());
    } catch (SAXParseException e) {
      tell(e, Origin.line(file, Math.max(1, e.getLineNumber())), mistakes);
    } catch (IOException e) {
      mistakes.add(Origin.of(file), "", "no-template");
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("no parser for templates", e);
    }
  }

  private static SAXParserFactory factory() throws SAXException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory;
  }

  private static void tell(SAXParseException e, Origin origin, FormMistakes mistakes) {
    String said = String.valueOf(e.getMessage());
    Matcher tag = TAG.matcher(said);
    Matcher entity = ENTITY.matcher(said);
    if (tag.find()) {
      mistakes.add(origin, "", "template-tag", tag.group(1));
    } else if (entity.find()) {
      mistakes.add(origin, "", "template-entity", entity.group(1));
    } else {
      mistakes.add(origin, "", "template-xml");
    }
  }
}
