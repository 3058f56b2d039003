package cn.baoshen.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.CaseState;
import cn.baoshen.model.Decision;
import cn.baoshen.model.Finding;
import cn.baoshen.model.Severity;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Verdict;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.rendering.Pdf;
import cn.baoshen.rendering.Samples;
import cn.baoshen.rendering.words.ReturnNotice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscapingTest {
  private ServerSocket listener;
  private String address;

  @BeforeEach
  void listen() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
  }

  @AfterEach
  void close() throws IOException {
    listener.close();
  }

  @Test
  void markup_in_a_report_is_printed_as_it_was_typed() throws Exception {
    String typed = "<img src=\"" + address + "\"/><b>粗</b>&amp;&#x41;${7*7}";
    String shown = Pdf.run(Samples.RENDERER.report(reportSaying(typed)));
    assertThat(shown).contains(typed.replace(" ", ""));
    assertNobodyCalled();
  }

  @Test
  void style_sheets_and_scripts_in_a_report_are_text() throws Exception {
    String typed =
        "</td></style><style>@import url(%s);body{background:url(%s)}</style><script>x</script>"
            .formatted(address, address);
    String shown = Pdf.run(Samples.RENDERER.report(reportSaying(typed)));
    assertThat(shown).contains("</td></style><style>@importurl(");
    assertNobodyCalled();
  }

  @Test
  void markup_in_a_notice_and_on_a_sheet_is_printed_as_it_was_typed() throws Exception {
    String typed = "<iframe src='" + address + "'></iframe>]]>";
    Finding finding =
        new Finding("A01", Severity.ERROR, List.of(typed), List.of(typed), typed, typed, typed);
    List<Decision> returned =
        List.of(Samples.decision(Tier.LEADER, Decision.Choice.RETURN, typed, "mail"));
    ReturnNotice notice =
        new ReturnNotice(
            Samples.subject(CaseState.RETURNED),
            null,
            null,
            new Verdict(List.of(finding), List.of()),
            returned,
            null);
    String bare = typed.replace(" ", "");
    assertThat(Pdf.run(Samples.RENDERER.notice(notice)).split("iframesrc", -1))
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(
            Pdf.run(
                Samples.RENDERER.approvalSheet(
                    Samples.subject(CaseState.RETURNED),
                    null,
                    Samples.opinions(returned),
                    List.of(),
                    LedgerSheet.EMPTY)))
        .contains(bare);
    assertNobodyCalled();
  }

  @Test
  void a_page_that_names_addresses_opens_none_of_them() throws Exception {
    String page =
        """
        <html><head><link rel="stylesheet" href="%1$s"/><style>@import url("%1$s");
        @font-face { font-family: x; src: url(%1$s) }
        body { font-family: document; background: url(%1$s); list-style-image: url(%1$s) }</style>
        </head><body style="background-image: url('%1$s')"><img src="%1$s"/><object data="%1$s"/>
        <img src="file:///etc/hostname"/><img src="jar:%1$s!/a"/><a href="%1$s">去</a><p>仍然成文</p></body></html>
        """
            .formatted(address);
    byte[] pdf = new PdfWriter(Samples.FONTS).write(page, Samples.RECEIVED);
    assertThat(Pdf.run(pdf)).contains("仍然成文");
    assertNobodyCalled();
  }

  @Test
  void control_characters_stop_no_document() {
    String shown = Pdf.run(Samples.RENDERER.report(reportSaying("甲\u0000乙\u0008丙\uFFFF丁")));
    assertThat(shown).contains("甲〔U+0000〕乙〔U+0008〕丙〔U+FFFF〕丁");
  }

  private static PrintedReport reportSaying(String text) {
    Map<String, Object> values = Samples.values();
    Samples.groupIn(values, "unit").put("name", text);
    values.put("narrative", List.of(Map.of("heading", text, "text", text)));
    Samples.groupIn(values, "baseData").put("savingMeasures", text);
    return Samples.printed(values);
  }

  private void assertNobodyCalled() throws IOException {
    listener.setSoTimeout(1);
    try {
      listener.accept().close();
      throw new AssertionError("a document opened an address");
    } catch (SocketTimeoutException nobody) {
      assertThat(nobody).isNotNull();
    }
  }
}
