package cn.baoshen.review.reply.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.Envelope;
import cn.baoshen.review.reply.Incoming;
import cn.baoshen.review.reply.Incoming.Bounce;
import cn.baoshen.review.reply.Incoming.Kind;
import cn.baoshen.review.reply.Mails;
import cn.baoshen.review.reply.ReplyReader;
import cn.baoshen.review.reply.part.Charsets;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail as programs and gateways mangle it: what it answers, who wrote it, what can be read. */
class OddMailTest {
  private static final ReplyReader READER = new ReplyReader(null);
  private static final String ASKED = "review.900001-2024-r1.leader.69374826deb8a60c7751@localhost";

  // --- what was seen in the wild

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain-in-characters",
        "nobody-between-the-brackets",
        "id-with-blanks",
        "id-escaped",
        "two-in-reply-to",
        "three-hundred-references",
        "pgp-signed",
        "utf-7",
        "big5-called-gbk",
        "base64-cut-off",
        "plain-called-base64"
      })
  void a_persons_approval_is_tied_and_understood_however_it_was_mangled(String file)
      throws IOException {
    Incoming read = file(file);
    assertThat(read.kind()).isEqualTo(Kind.PERSON);
    assertThat(read.answers()).contains(ASKED);
    assertThat(read.understanding().meaning()).isEqualTo(Meaning.APPROVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject-says-read", "list-unsubscribe", "precedence-bulk"})
  void a_person_whose_mail_looks_like_a_machines_decides_nothing_and_is_not_taken_for_one(
      String file) throws IOException {
    Incoming read = file(file);
    assertThat(read.understanding()).isEqualTo(Meanings.unclear("automatic"));
    assertThat(read.isDoubtful()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report-of-a-receipt", "receipt-in-mixed"})
  void a_receipt_is_a_machines_wherever_in_the_mail_it_stands(String file) throws IOException {
    Incoming read = file(file);
    assertThat(read.kind()).isEqualTo(Kind.AUTOMATIC);
    assertThat(read.isDoubtful()).isFalse();
  }

  @Test
  void a_mail_without_a_sender_is_a_persons_of_whom_nothing_is_known() throws IOException {
    Incoming read = file("no-sender");
    assertThat(read.kind()).isEqualTo(Kind.PERSON);
    assertThat(read.from()).isEmpty();
    assertThat(read.envelope().several()).isFalse();
  }

  // --- what it answers

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In-Reply-To: ID",
        "In-Reply-To: < ID >",
        "In-Reply-To: <ID",
        "In-Reply-To: &lt;ID&gt;",
        "In-Reply-To: &#60;ID&#62;",
        "In-Reply-To: %3CID%3E",
        "In-Reply-To: =?utf-8?Q?=3CID=3E?=",
        "In-Reply-To: \"<ID>\"",
        "In-Reply-To: <mailto:ID>",
        "In-Reply-To: Your message of \"Wed, 5 Mar 2025\" <ID>",
        "In-Reply-To: <other@x.test>\nIn-Reply-To: <ID>",
        "References: <a@x.test>,<ID>;<b@x.test>",
        "References: <a@x.test><ID><b@x.test>",
        "References: <a@x.test>\nReferences: <ID>",
        "In-Reply-To: <review.900001-2024-r1.\n leader.69374826deb8a60c7751@localhost>",
        "In-Reply-To: review.900001-2024-r1.\n\tleader.69374826deb8a60c7751@localhost"
      })
  void an_answer_is_tied_however_its_id_is_written(String headers) {
    String mail = "From: li@x.test\n" + headers.replace("ID", ASKED) + "\n\nx";
    assertThat(READER.read(Mails.of(mail)).answers()).contains(ASKED);
  }

  @Test
  void of_a_long_thread_the_nearest_stands_first_and_the_farthest_is_there() {
    String ids =
        IntStream.range(0, 300)
            .mapToObj(i -> "<r" + i + "@x.test>")
            .collect(Collectors.joining("\n "));
    Incoming read = READER.read(Mails.of("From: li@x.test\nReferences: " + ids + "\n\nx"));
    assertThat(read.answers()).hasSize(300).startsWith("r299@x.test").endsWith("r0@x.test");
  }

  @Test
  void what_a_program_writes_beside_the_acceptance_of_a_meeting_decides_nothing() {
    String both =
        Mails.multipart(
            "alternative",
            "Content-Type: text/plain; charset=utf-8\n\nApproved\n",
            "Content-Type: text/calendar; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\n"
                + "END:VCALENDAR\n");
    assertThat(READER.read(Mails.person(both)).understanding())
        .isEqualTo(Meanings.unclear("calendar-reply"));
    assertThat(
            READER.read(Mails.person(both.replace("REPLY", "REQUEST"))).understanding().meaning())
        .isEqualTo(Meaning.APPROVE);
  }

  @Test
  void the_items_of_a_list_on_a_page_keep_their_numbers() {
    String page = "<p>退回：</p><ol><li>合计不对</li>" + "<li><p>分值不对</p></li></ol>";
    assertThat(Wording.saidOnPage(page)).isEqualTo("return:1. 合计不对\n2. 分值不对");
    assertThat(Wording.saidOnPage(page.replace("<ol>", "<ol start=\"3\">")))
        .isEqualTo("return:3. 合计不对\n4. 分值不对");
    assertThat(Wording.saidOnPage(page.replace("ol>", "ul>"))).isEqualTo("return:合计不对\n分值不对");
  }

  // --- who wrote it

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "李四 <leader@中国.test> | leader@中国.test",
        "<leader@a_b.test> | leader@a_b.test",
        "\"Li, Si\" <leader@x.test> | leader@x.test",
        "Li, Si <leader@x.test> | leader@x.test",
        "leader@x.test (Li Si) | leader@x.test",
        "leader@x.test <leader@x.test> | leader@x.test",
        "< leader @ x.test > | leader@x.test",
        "\"Li <leader@x.test> | leader@x.test",
        "MAILER-DAEMON <> | ''",
        "<> | ''",
        "undisclosed:; | ''"
      })
  void a_sender_is_read_kindly(String header, String address) {
    String bytes = new String(header.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(READER.read(Mails.of("From: " + bytes + "\n\nx")).from()).isEqualTo(address);
  }

  @Test
  void a_sender_in_another_hand_is_seen_and_the_writers_own_is_not() {
    assertThat(envelope("From: li@x.test\nSender: mishu@x.test").sender())
        .isEqualTo("mishu@x.test");
    assertThat(envelope("From: li@x.test\nSender: Li Si <LI@x.test>").sender()).isNull();
    assertThat(envelope("From: li@x.test\nSender: <>").sender()).isNull();
    assertThat(envelope("From: li@x.test, wang@x.test").several()).isTrue();
    assertThat(envelope("From: li@x.test\nFrom: li@x.test").several()).isTrue();
    assertThat(envelope("From: li@x.test").several()).isFalse();
  }

  // --- machines

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-reply@x.test",
        "noreply+1@x.test",
        "system.noreply@x.test",
        "do-not-reply@x.test",
        "list-request@x.test",
        "list-bounces@x.test",
        "owner-list@x.test",
        "majordomo@x.test",
        "MAILER-DAEMON@x.test"
      })
  void who_reads_no_answer_gets_none(String from) {
    Incoming read = READER.read(Mails.of("From: " + from + "\nIn-Reply-To: <a@b>\n\nApproved"));
    assertThat(read.kind()).isEqualTo(Kind.AUTOMATIC);
    assertThat(read.isDoubtful()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reply@x.test", "norman@x.test", "request@x.test", "li-owen@x.test"})
  void a_person_whose_name_is_like_it_is_a_person(String from) {
    assertThat(READER.read(Mails.of("From: " + from + "\n\nApproved")).kind())
        .isEqualTo(Kind.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Respuesta automática: x",
        "Автоответ: x",
        "自動応答: x",
        "자동 회신: x",
        "OOO Re: x",
        "Out of office",
        "张建国 不在办公室",
        "退信通知",
        "Undeliverable: x"
      })
  void an_automatic_answer_is_known_by_its_subject_in_many_languages(String subject) {
    Incoming read = READER.read(utf8("From: li@x.test\nSubject: " + subject + "\n\nhola"));
    assertThat(read.kind()).isEqualTo(Kind.AUTOMATIC);
    assertThat(read.isDoubtful()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Mail Delivery System\"", "邮件系统", "\"Postmaster\""})
  void a_letter_that_comes_back_in_its_readers_name_is_no_return(String name) {
    String body = "退回：邮件因收件人邮箱已满，被系统退回，请稍后再发。";
    Incoming read = READER.read(utf8("From: " + name + " <li@x.test>\n\n" + body));
    assertThat(read.understanding().meaning()).isEqualTo(Meaning.UNCLEAR);
    assertThat(read.isDoubtful()).isFalse();
  }

  @Test
  void a_name_that_writes_for_another_is_another_hand() {
    assertThat(READER.read(utf8("From: \"李秘书 代表 张建国\" <li@x.test>\n\n同意")).envelope().sender())
        .isNotNull();
    assertThat(READER.read(utf8("From: 人大代表联络办 <li@x.test>\n\n同意")).envelope().sender()).isNull();
  }

  private static jakarta.mail.internet.MimeMessage utf8(String mail) {
    return Mails.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_looks_like_a_machines_and_says_nothing_clear_is_a_machines() {
    Incoming read = READER.read(Mails.of("Precedence: bulk\nFrom: li@x.test\n\nhello"));
    assertThat(read.kind()).isEqualTo(Kind.AUTOMATIC);
    assertThat(read.isDoubtful()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reporting-MTA: dns; mx~Final-Recipient: rfc822; wang@x.test~Action: failed~Status: 5.1.1 | 5.1.1 | true",
        "Reporting-MTA: dns; mx~~Final-Recipient: rfc822; wang@x.test~Action: expired~Status: 4.4.7 | 4.4.7 | true",
        "Final-Recipient: rfc822; wang@x.test~Status: 5.2.2 | 5.2.2 | true",
        "Final-Recipient: rfc822; wang@x.test~Status: 4.2.2 | 4.2.2 | false",
        "Final-Recipient: rfc822; li@x.test~Action: delivered~Final-Recipient: rfc822; wang@x.test~Action: failed~Status: 5.0.0 | 5.0.0 | true",
        "Reporting-MTA: dns; mx |  | true",
        " |  | true"
      })
  void a_report_is_understood_in_one_block_without_readers_and_empty(
      String status, String code, boolean isFinal) {
    String text = status == null ? "" : status.replace('~', '\n');
    Incoming read = READER.read(report(text));
    assertThat(read.kind()).isEqualTo(Kind.BOUNCE);
    Bounce bounce = read.bounce();
    assertThat(bounce.of()).isEqualTo(ASKED);
    assertThat(bounce.recipient()).isEqualTo("wang@x.test");
    assertThat(bounce.status()).isEqualTo(code);
    assertThat(bounce.isFinal()).isEqualTo(isFinal);
  }

  @Test
  void a_report_that_all_arrived_is_no_bounce() {
    Incoming read = READER.read(report("Final-Recipient: rfc822; wang@x.test\nAction: relayed"));
    assertThat(read.kind()).isEqualTo(Kind.AUTOMATIC);
  }

  private static jakarta.mail.internet.MimeMessage report(String status) {
    return Mails.of(
        "From: MAILER-DAEMON <>\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
            + Mails.multipart(
                "report",
                "Content-Type: text/plain\n\n<wang@x.test>: host mx said no\n",
                "Content-Type: message/delivery-status\n\n" + status + "\n",
                "Content-Type: message/rfc822\n\nMessage-ID: <" + ASKED + ">\n\nx\n"));
  }

  // --- what can be read

  @ParameterizedTest
  @CsvSource({
    "GBK, windows-1252, 同意",
    "GBK, iso-8859-1, 退回，附件三金额有误",
    "GBK, iso-8859-15, 通过",
    "GBK, big5, 同意，请归档",
    "GBK, utf-8, 同意",
    "Big5, gbk, 同意",
    "Big5, gb2312, 退回，附件三金額有誤",
    "Big5, gb18030, 批准",
    "Big5, us-ascii, 同意",
    "Big5, windows-1252, '同意，請歸檔'",
    "Big5, utf-8, 同意",
    "UTF-8, windows-1252, 同意",
    "UTF-8, big5, 同意",
    "UTF-16, us-ascii, 同意",
    "GBK, gbk, '同意，請歸檔'",
    "GB18030, gb2312, '同意，张喆已核'"
  })
  void a_charset_that_is_called_another_is_read_all_the_same(
      String charset, String declared, String words) {
    byte[] bytes = words.getBytes(Charset.forName(charset));
    assertThat(Charsets.decode(bytes, declared)).isEqualTo(words.replace("\uFEFF", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-1, Approuvé avec plaisir. Décidé à Liège.",
    "windows-1252, Genehmigt – schöne Grüße",
    "windows-1251, Согласовано",
    "euc-kr, 승인"
  })
  void what_is_no_chinese_is_left_what_it_says_it_is(String charset, String words) {
    assertThat(Charsets.decode(words.getBytes(Charset.forName(charset)), charset)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "utf-7, '+VAxhDw-', 同意",
    "unicode-1-1-utf-7, '1 +- 1', '1 + 1'",
    "us-ascii, '+VAxhDw-', 同意",
    "us-ascii, '+86 137-0000', '+86 137-0000'",
    "hz-gb-2312, '~{M,Rb~}', 同意",
    "us-ascii, '~{M,Rb~}', 同意",
    "us-ascii, '~{ x ~}', '~{ x ~}'"
  })
  void seven_bits_are_read_where_it_is_certain(String charset, String bytes, String words) {
    assertThat(Charsets.decode(bytes.getBytes(StandardCharsets.US_ASCII), charset))
        .isEqualTo(words);
  }

  @Test
  void what_was_encoded_twice_is_read() {
    String twice = new String("同意".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(Charsets.decode(twice.getBytes(StandardCharsets.UTF_8), "utf-8")).isEqualTo("同意");
  }

  @ParameterizedTest
  @ValueSource(strings = {"同意", "同意。", "同意，无意见", "Approve", "Approved"})
  void base64_that_is_not_filled_up_is_read(String words) {
    String letters =
        Base64.getEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    assertThat(said(letters).meaning()).isEqualTo(Meaning.APPROVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"同意", "Approve", "Approved, thank you.", "Approved\n\nthanks"})
  void plain_text_that_is_called_base64_is_read(String words) {
    assertThat(said(bytes(words)).meaning()).isEqualTo(Meaning.APPROVE);
  }

  @Test
  void a_footer_that_a_list_put_under_base64_stands_below_the_words() {
    assertThat(words("5ZCM5oSP\n_____\nstaff mailing list\n")).isEqualTo("同意");
  }

  @Test
  void words_that_are_cut_off_decide_nothing_and_words_above_a_cut_quote_do() {
    String all = "同意，但附件三要改";
    String letters = Base64.getEncoder().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    assertThat(said(letters.substring(0, 9))).isEqualTo(Meanings.unclear("unreadable-cut"));
    String quoted = "同意\n\n> 请审核：附件三";
    String cut = Base64.getEncoder().encodeToString(quoted.getBytes(StandardCharsets.UTF_8));
    assertThat(said(cut.substring(0, cut.length() - 3)).meaning()).isEqualTo(Meaning.APPROVE);
  }

  @ParameterizedTest
  @CsvSource({
    "'Content-Type: application/ms-tnef; name=winmail.dat\n\nxx', unreadable-format",
    "'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\nMIIB', unreadable-format",
    "'Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB', unreadable-encrypted",
    "'Content-Type: image/jpeg\n\nxx', unreadable-format",
    "'Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----', unreadable-encrypted",
    "'Content-Type: text/plain\nContent-Transfer-Encoding: x-odd\n\nApprove', unreadable",
    "'Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR', invitation",
    "'Content-Type: text/rtf\n\n{rtf1}', unreadable-format",
    "'Content-Type: text/plain\n\n', empty"
  })
  void what_cannot_be_read_is_said_to_be_so_and_not_to_be_empty(String content, String because) {
    assertThat(READER.read(Mails.person(content)).understanding())
        .isEqualTo(Meanings.unclear(because));
  }

  @Test
  void what_was_encrypted_in_parts_is_said_to_be_so() {
    String mail =
        Mails.multipart(
            "encrypted",
            "Content-Type: application/pgp-encrypted\n\nVersion: 1\n",
            "Content-Type: application/octet-stream\n\nhQ\n");
    assertThat(READER.read(Mails.person(mail)).understanding())
        .isEqualTo(Meanings.unclear("unreadable-encrypted"));
  }

  @Test
  void a_signature_beside_the_words_changes_nothing() {
    String signed =
        Mails.multipart(
            "signed",
            "Content-Type: text/plain; charset=utf-8\n\n" + bytes("同意") + "\n",
            "Content-Type: application/pkcs7-signature; name=smime.p7s\n\nMIIB\n");
    assertThat(READER.read(Mails.person(signed)).understanding().meaning())
        .isEqualTo(Meaning.APPROVE);
  }

  @Test
  void mails_in_a_digest_are_not_the_words_of_who_sends_it() {
    String digest = Mails.multipart("digest", "\n" + bytes("From: li@x.test\n\n同意") + "\n");
    assertThat(READER.read(Mails.person(digest)).understanding())
        .isEqualTo(Meanings.unclear("empty"));
  }

  @Test
  void every_reason_why_nothing_can_be_read_has_its_sentence() throws IOException {
    Properties sentences = new Properties();
    try (InputStream in = getClass().getResourceAsStream("/text/reply.properties")) {
      sentences.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
    }
    for (String why :
        new String[] {
          "unreadable", "unreadable-cut", "unreadable-format", "unreadable-encrypted"
        }) {
      assertThat(sentences.getProperty("unclear." + why)).contains("不能读取");
    }
    assertThat(sentences)
        .containsKeys("unclear.looks-automatic", "unclear.other-hand", "unclear.several-senders");
  }

  private static Envelope envelope(String headers) {
    return READER.read(Mails.of(headers + "\n\nx")).envelope();
  }

  private static Understanding said(String body) {
    return read(body).understanding();
  }

  private static String words(String body) {
    return read(body).newWords();
  }

  private static Incoming read(String body) {
    return READER.read(
        Mails.person(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + body));
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static Incoming file(String name) throws IOException {
    try (InputStream in = OddMailTest.class.getResourceAsStream("/replies/odd/" + name + ".eml")) {
      return READER.read(Mails.of(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)));
    }
  }
}
