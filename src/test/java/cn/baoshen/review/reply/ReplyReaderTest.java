package cn.baoshen.review.reply;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.Incoming.Bounce;
import cn.baoshen.review.reply.Incoming.Kind;
import cn.baoshen.review.reply.words.Meanings;
import cn.baoshen.review.reply.words.Understanding;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail that is no plain reply: bounces, robots, broken and hostile mail. */
class ReplyReaderTest {
  private static final ReplyReader READER = new ReplyReader(null);

  @ParameterizedTest
  @CsvSource({
    "postfix-unknown-user, wang@unit.example, 5.1.1, true",
    "postfix-delayed, wang@unit.example, 4.4.1, false",
    "exchange-ndr, wang@unit.example, 5.1.10, true",
    "qmail, wang@unit.example, 5.1.1, true",
    "qq, wang@qq.example, , true",
    "netease, wang@163.example, , true",
    "exim, wang@unit.example, , true",
    "arf, wang@unit.example, , true"
  })
  void M06_a_bounce_is_tied_to_its_letter_and_decides_nothing(
      String file, String recipient, String status, boolean isFinal) throws IOException {
    Incoming read = READER.read(file(file));
    assertThat(read.kind()).isEqualTo(Kind.BOUNCE);
    Bounce bounce = read.bounce();
    assertThat(bounce.of()).isEqualTo(Mails.LETTER_ID);
    assertThat(bounce.recipient()).isEqualTo(recipient);
    assertThat(bounce.status()).isEqualTo(status);
    assertThat(bounce.isFinal()).isEqualTo(isFinal);
    assertThat(bounce.reason()).isNotBlank().doesNotContain("\n").hasSizeLessThanOrEqualTo(500);
    assertThat(read.understanding()).isEqualTo(Meanings.unclear("automatic"));
  }

  @Test
  void M06_a_report_that_the_letter_arrived_is_no_bounce() throws IOException {
    String raw = raw("postfix-unknown-user").replace("Action: failed", "Action: delivered");
    assertThat(READER.read(Mails.of(raw)).kind()).isEqualTo(Kind.AUTOMATIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated (vacation)",
        "Precedence: bulk",
        "Precedence: auto_reply",
        "X-Autoreply: yes",
        "X-Autorespond: 1",
        "List-Id: <staff.czj.example>",
        "List-Unsubscribe: <mailto:u@czj.example>",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=x",
        "Content-Type: message/disposition-notification"
      })
  void M07_what_a_robot_sends_is_no_decision(String header) {
    assertIsRobots(Mails.of(header + "\n" + Mails.HEADERS + "\n同意\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "自动回复: 【待审】县财政局",
        "自动答复：收到",
        "外出 Re: 待审",
        "[休假] 回来后处理",
        "Out of Office: review",
        "Automatic reply: review",
        "Abwesenheit: Urlaub",
        "=?gb2312?B?19S2r7vYuLQ=?= x",
        "已读: 【待审】"
      })
  void M07_an_out_of_office_subject_is_no_decision(String subject) {
    String headers = Mails.HEADERS.replaceFirst("Subject: .*", "Subject: " + bytes(subject));
    assertIsRobots(Mails.of(headers + "\n" + bytes("同意") + "\n"));
  }

  @Test
  void M07_mail_without_a_return_path_is_no_decision() {
    String headers = Mails.HEADERS.replaceFirst("Return-Path: .*", "Return-Path: <>");
    assertIsRobots(Mails.of(headers + "\n" + bytes("同意") + "\n"));
  }

  @Test
  void M07_a_subject_that_only_mentions_leave_is_a_persons() {
    String headers =
        Mails.HEADERS.replaceFirst("Subject: .*", "Subject: " + bytes("Re: 关于外出经费的报告"));
    assertThat(READER.read(Mails.of(headers + "\n" + bytes("同意") + "\n")).understanding().meaning())
        .isEqualTo(Meaning.APPROVE);
  }

  @ParameterizedTest
  @CsvSource({
    "'<p><s>同意</s></p><p>退回：合计数填错</p>', RETURN",
    "'<p style=\"display: none\">退回</p><p>同意</p>', APPROVE",
    "'<p>不&#8203;同意</p>', NOTES_WANTED",
    "'<blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\"><p>同意</p></blockquote>', APPROVE",
    "'<blockquote><p>同意</p></blockquote>', UNCLEAR",
    "'<title>同意</title><p></p>', UNCLEAR",
    "'<!-- 同意 --><p>收到</p>', UNCLEAR",
    "'<p>同<b>意</b></p>', APPROVE",
    "'<p>不<br>同意</p>', UNCLEAR",
    "'<p>同意<br>但请改附件3</p>', UNCLEAR"
  })
  void M09_a_page_is_read_as_a_person_sees_it(String page, Meaning meaning) {
    assertThat(meaning(Mails.part("text/html", page, "UTF-8", "utf-8", "base64")))
        .isEqualTo(meaning);
  }

  @Test
  void M09_bodies_that_say_two_things_decide_nothing() {
    String mail =
        Mails.multipart(
            "alternative",
            Mails.part("text/plain", "同意", "UTF-8", "utf-8", "base64"),
            Mails.part("text/html", "<p>退回：合计数填错</p>", "UTF-8", "utf-8", "base64"));
    assertThat(understood(mail)).isEqualTo(Meanings.unclear("parts-differ"));
  }

  @Test
  void M09_a_dummy_beside_the_page_is_passed_over() {
    String mail =
        Mails.multipart(
            "alternative",
            Mails.part("text/plain", "您的邮件客户端不支持HTML格式的邮件", "UTF-8", "utf-8", "base64"),
            Mails.part("text/html", "<p>同意</p>", "UTF-8", "utf-8", "base64"));
    assertThat(meaning(mail)).isEqualTo(Meaning.APPROVE);
  }

  @Test
  void M09_an_approval_that_stands_in_the_quote_only_decides_nothing() {
    assertThat(said("> 同意\n> approve\n")).isEqualTo(Meanings.unclear("only-quote"));
  }

  @Test
  void M09_our_own_instructions_never_count_wherever_a_quote_was_cut() {
    String[] lines = Client.LETTER.split("\n");
    for (int from = 0; from < lines.length; from++) {
      String rest = String.join("\n", java.util.Arrays.copyOfRange(lines, from, lines.length));
      assertThat(said(rest).meaning()).as(rest).isEqualTo(Meaning.UNCLEAR);
      assertThat(said(rest.replaceAll("[　“”（）；]", "")).meaning()).isEqualTo(Meaning.UNCLEAR);
    }
  }

  @Test
  void M09_the_broken_end_of_a_quoted_line_is_not_taken_for_a_decision() {
    String quoted = "> 前级审核意见：受理人初审于2025年3月5日09时30分在审核页面上作出的决定是：\n同意 shouli@czj.example\n> 报送文件\n";
    assertThat(said(quoted)).isEqualTo(Meanings.unclear("only-quote"));
  }

  @Test
  void M10_lines_broken_by_the_program_are_whole_again() {
    String flowed =
        "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
            + bytes("退回，附件3 \n合计数填错\n\n-- \n李四\n");
    assertThat(understood(flowed).notes()).isEqualTo("附件3合计数填错");
  }

  @Test
  void M10_a_subject_cut_inside_a_character_is_whole_again() {
    String headers =
        Mails.HEADERS.replaceFirst(
            "Subject: .*", "Subject: =?gb2312?B?tPDLxrz=?= =?gb2312?B?q7PJuqY=?=");
    assertThat(READER.read(Mails.of(headers + "\nx")).subject()).doesNotContain("=?", "\n");
  }

  @Test
  void M12_nothing_enclosed_is_opened() {
    String enclosed =
        "Content-Type: message/rfc822\n\n" + Mails.HEADERS + "\n" + bytes("同意") + "\n";
    String tnef =
        "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n5ZCM5oSP\n";
    assertThat(understood(Mails.multipart("mixed", enclosed, tnef)))
        .isEqualTo(Meanings.unclear("empty"));
  }

  @Test
  void M12_a_reply_with_thirty_megabytes_enclosed_is_read() {
    String enclosed =
        "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.zip\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + ("A".repeat(76) + "\n").repeat(400_000);
    String words = Mails.part("text/plain", "同意", "UTF-8", "utf-8", "base64");
    assertThat(meaning(Mails.multipart("mixed", words, enclosed))).isEqualTo(Meaning.APPROVE);
  }

  @Test
  void M12_deep_nesting_is_not_followed() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b")
          .append(i)
          .append("\n\n--b")
          .append(i)
          .append('\n');
    }
    assertThat(understood(deep + "Content-Type: text/plain\n\n" + bytes("同意")))
        .isEqualTo(Meanings.unclear("unreadable"));
  }

  @Test
  void M12_a_mail_of_countless_parts_is_left_in_one_piece() {
    String mail = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(30_000);
    assertThat(understood(mail)).isEqualTo(Meanings.unclear("unreadable"));
  }

  @Test
  void M12_a_huge_body_is_said_to_be_too_long() {
    assertThat(said("退回，" + "数据不符。".repeat(1000))).isEqualTo(Meanings.unclear("too-long"));
    assertThat(said("退回，" + "数据不符。\n".repeat(100_000))).isEqualTo(Meanings.unclear("too-long"));
    assertThat(said("好".repeat(300_000))).isEqualTo(Meanings.unclear("too-long"));
    assertThat(understood("Content-Type: text/plain\n\n" + "x".repeat(5 << 20)))
        .isEqualTo(Meanings.unclear("unreadable"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n5ZCM5oSP5ZCM5o*(&^A=B=C\n",
        "Content-Type: text/plain\nContent-Transfer-Encoding: x-none\n\nnothing\n",
        "Content-Type: multipart/mixed\n\nno boundary at all\n",
        "Content-Type: multipart/alternative; boundary=\"\n\n--\n\n同意\n",
        "Content-Type: ;;;=\n\n\n",
        "Content-Type: text/html; charset=\"\n\n<<<><p <div\n",
        "Content-Type: application/pkcs7-mime\n\nMIIB\n",
        "\n\n",
        ""
      })
  void M12_broken_mail_is_unclear_and_throws_nothing(String mail) {
    assertThat(meaning(mail)).isEqualTo(Meaning.UNCLEAR);
  }

  @Test
  void M12_any_bytes_at_all_throw_nothing() {
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      assertThat(READER.read(Mails.of(noise)).understanding().meaning()).isEqualTo(Meaning.UNCLEAR);
    }
  }

  @Test
  void a_second_sender_or_a_hidden_one_is_no_sender() {
    assertThat(from("From: a@x.example\nFrom: b@x.example")).isEmpty();
    assertThat(from("From: a@x.example, b@x.example")).isEmpty();
    assertThat(from("From: \"boss@x.example\" <thief@y.example>")).isEqualTo("thief@y.example");
    assertThat(from("X: y")).isEmpty();
    assertThat(from("From: not an address")).isEmpty();
  }

  @Test
  void headers_cannot_be_injected_by_encoded_line_breaks() {
    String headers =
        Mails.HEADERS.replaceFirst(
            "Subject: .*", "Subject: =?utf-8?Q?Re=0D=0ABcc:_thief@y.example?=");
    assertThat(READER.read(Mails.of(headers + "\nx")).subject())
        .isEqualTo("Re Bcc: thief@y.example");
  }

  @Test
  void a_mail_without_an_id_is_known_by_its_bytes() {
    Incoming read = READER.read(Mails.of("From: a@x.example\n\nx"));
    assertThat(read.messageId()).matches("sha256-[0-9a-f]{64}");
    assertThat(READER.read(Mails.of("From: a@x.example\n\nx")).messageId())
        .isEqualTo(read.messageId());
  }

  @Test
  void what_its_headers_say_is_kept() {
    Incoming read = READER.read(Mails.person("\n" + bytes("同意")));
    assertThat(read.messageId()).isEqualTo("reply-1@czj.example");
    assertThat(read.sentAt()).isEqualTo(Instant.parse("2025-03-05T02:30:00Z"));
    assertThat(read.newWords()).isEqualTo("同意");
  }

  @ParameterizedTest
  @CsvSource({
    "mx.czj.example; dmarc=pass header.from=czj.example, true",
    "mx.czj.example; spf=pass smtp.mailfrom=li@czj.example, true",
    "mx.czj.example; dkim=pass (2048) header.d=czj.example, true",
    "mx.czj.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example, false",
    "mx.czj.example; dmarc=fail header.from=czj.example; dkim=pass header.d=czj.example, false",
    "mx.czj.example; spf=fail smtp.mailfrom=li@czj.example, false",
    "mx.czj.example; dkim=pass header.d=example, false",
    "mx.evil.example; dmarc=pass header.from=czj.example, false"
  })
  void only_the_trusted_server_vouches_for_a_sender(String header, boolean authentic) {
    ReplyReader careful = new ReplyReader("mx.czj.example");
    String mail = "Authentication-Results: " + header + "\n" + Mails.HEADERS + "\nx";
    assertThat(careful.read(Mails.of(mail)).authentic()).isEqualTo(authentic);
    assertThat(careful.read(Mails.of(Mails.HEADERS + "\nx")).authentic()).isFalse();
    assertThat(READER.read(Mails.of(Mails.HEADERS + "\nx")).authentic()).isTrue();
  }

  @Test
  void a_verdict_that_came_with_the_mail_stands_below_and_is_not_believed() {
    String mail =
        "Authentication-Results: mx.czj.example; dmarc=fail\n"
            + "Authentication-Results: mx.czj.example; dmarc=pass\n"
            + Mails.HEADERS
            + "\nx";
    assertThat(new ReplyReader("mx.czj.example").read(Mails.of(mail)).authentic()).isFalse();
  }

  @Test
  void every_reason_has_its_sentence() throws IOException {
    java.util.Properties sentences = new java.util.Properties();
    try (InputStream in = getClass().getResourceAsStream("/text/reply.properties")) {
      sentences.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    assertThat(Reply.all())
        .filteredOn(r -> r.because() != null)
        .allSatisfy(r -> assertThat(sentences).containsKey("unclear." + r.because()));
    assertThat(sentences)
        .containsKeys(
            "unclear.too-long", "unclear.unreadable", "unclear.parts-differ", "unclear.automatic");
  }

  private static void assertIsRobots(MimeMessage mail) {
    Incoming read = READER.read(mail);
    assertThat(read.kind()).isEqualTo(Kind.AUTOMATIC);
    assertThat(read.bounce()).isNull();
    assertThat(read.understanding()).isEqualTo(Meanings.unclear("automatic"));
  }

  private static Understanding said(String words) {
    return understood(Mails.part("text/plain", words, "UTF-8", "utf-8", "base64"));
  }

  private static Meaning meaning(String content) {
    return understood(content).meaning();
  }

  private static Understanding understood(String content) {
    return READER.read(Mails.person(content)).understanding();
  }

  private static String from(String header) {
    return READER.read(Mails.of(header + "\n\nx")).from();
  }

  /** UTF-8 bytes, each a character, as {@link Mails#of(String)} wants them. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static MimeMessage file(String name) throws IOException {
    return Mails.of(raw(name));
  }

  private static String raw(String name) throws IOException {
    try (InputStream in =
        ReplyReaderTest.class.getResourceAsStream("/replies/bounces/" + name + ".eml")) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Its head was lost on its way, so that parts and enclosures stand in it one below the other. */
  @ParameterizedTest
  @ValueSource(strings = {"=E9=80=9A=E8=BF=87", "5ZCM5oSP", "同意", "附件3合计不符，"})
  void a_mail_that_lost_its_head_decides_nothing(String answer) {
    String raw =
        """
        From: li@czj.example
        In-Reply-To: <review-czj-2024-r2@czj.example>

        %s

        --=_mixed_seam
        Content-Type: text/plain; name="notes.txt"
        Content-Disposition: attachment; filename="notes.txt"

        return, this is enclosed and never read

        --=_mixed_seam--
        """;
    assertThat(READER.read(mail(raw.formatted(answer))).understanding())
        .isEqualTo(Meanings.unclear("unreadable"));
  }

  /** What stood there, say a condition, nobody can tell. */
  @ParameterizedTest
  @ValueSource(strings = {"同意", "退回：附件3合计不符"})
  void a_mail_with_a_block_that_was_never_written_decides_nothing(String answer) {
    String raw =
        "From: li@czj.example\nIn-Reply-To: <review-czj-2024-r2@czj.example>\n"
            + "Content-Type: text/plain; charset=utf-8\n\n"
            + answer;
    assertThat(READER.read(mail(raw + "\0".repeat(40) + "后再报。")).understanding())
        .isEqualTo(Meanings.unclear("unreadable"));
    assertThat(READER.read(mail(raw + "\0".repeat(40))).understanding())
        .isEqualTo(READER.read(mail(raw)).understanding())
        .extracting(Understanding::because)
        .isNull();
  }

  private static MimeMessage mail(String raw) {
    return Mails.of(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
