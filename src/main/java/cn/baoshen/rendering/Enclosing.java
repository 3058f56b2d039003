package cn.baoshen.rendering;

import cn.baoshen.rendering.pdf.PdfRenderer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A PDF/A-2b made PDF/A-3b (ISO 19005-3): the same pages, with the files that they came from. */
public final class Enclosing {
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");
  private static final COSName RELATION = COSName.getPDFName("AFRelationship");

  private Enclosing() {}

  /**
   * A file that goes into a document.
   *
   * @param relation to the document: {@code Source} or {@code Data}
   */
  public record Enclosed(String name, String type, String relation, byte[] bytes) {}

  /** The document with these files in it; the same bytes for the same. */
  public static byte[] in(byte[] pdf, List<Enclosed> files) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      enclose(document, files);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(pdf.length * 2);
      document.save(bytes);
      return PdfRenderer.settled(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("files cannot be enclosed in a document", e);
    }
  }

  private static void enclose(PDDocument document, List<Enclosed> files) throws IOException {
    Calendar made = document.getDocumentInformation().getCreationDate();
    Map<String, PDComplexFileSpecification> names = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Enclosed file : files) {
      PDComplexFileSpecification specification = specification(document, file, made);
      names.put(file.name(), specification);
      associated.add(specification.getCOSObject());
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(names);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    PDDocumentNameDictionary dictionary = new PDDocumentNameDictionary(catalog);
    dictionary.setEmbeddedFiles(tree);
    catalog.setNames(dictionary);
    catalog.getCOSObject().setItem(ASSOCIATED, associated);
    catalog.setMetadata(thirdPart(document, catalog.getMetadata()));
    document.setDocumentId(made == null ? 0L : made.getTimeInMillis());
  }

  private static PDComplexFileSpecification specification(
      PDDocument document, Enclosed file, Calendar made) throws IOException {
    PDEmbeddedFile content =
        new PDEmbeddedFile(document, new ByteArrayInputStream(file.bytes()), COSName.FLATE_DECODE);
    content.setSubtype(file.type());
    content.setSize(file.bytes().length);
    content.setModDate(made);
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(file.name());
    specification.setFileUnicode(file.name());
    specification.setEmbeddedFile(content);
    specification.setEmbeddedFileUnicode(content);
    specification.getCOSObject().setName(RELATION, file.relation());
    return specification;
  }

  private static PDMetadata thirdPart(PDDocument document, PDMetadata metadata) throws IOException {
    String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String says = said.replace("<pdfaid:part>2</pdfaid:part>", "<pdfaid:part>3</pdfaid:part>");
    PDMetadata third = new PDMetadata(document);
    third.importXMPMetadata(says.getBytes(StandardCharsets.UTF_8));
    return third;
  }
}
