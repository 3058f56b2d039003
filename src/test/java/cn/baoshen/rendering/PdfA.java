package cn.baoshen.rendering;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF has against a document as PDF/A-2b; nothing when it is one. */
final class PdfA {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfA() {}

  static List<String> complaints(byte[] pdf) throws Exception {
    return complaints(pdf, PDFAFlavour.PDFA_2_B);
  }

  static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> complaints = result.getTestAssertions().stream().map(PdfA::complaint).toList();
      return result.isCompliant() ? List.of() : complaints;
    }
  }

  private static String complaint(TestAssertion assertion) {
    return assertion.getRuleId() + " " + assertion.getMessage();
  }
}
