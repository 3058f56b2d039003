package cn.baoshen.review.reply.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.review.reply.Said;
import cn.baoshen.review.reply.part.Bodies;
import cn.baoshen.review.reply.words.OwnLetters;
import cn.baoshen.review.reply.words.Understanding;
import cn.baoshen.review.reply.words.Understanding.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees of a page, and what of it therefore counts. */
class SightTest {
  private static final OwnLetters LETTERS = new OwnLetters();
  private static final String ASKED = "<p>附件3看过了吗</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "display:none",
        "DISPLAY : none !important",
        "disp\\6c ay:none",
        "display:none !important;display:block",
        "visibility:hidden",
        "opacity:0",
        "opacity:0.05",
        "filter:opacity(0)",
        "color:#fff",
        "color:white",
        "color:#fefefe",
        "color:rgb(255,255,255)",
        "color:rgba(0,0,0,0)",
        "color:hsl(0,0%,100%)",
        "color:transparent",
        "background:#336699;color:#336699",
        "background-color:black;color:#010101",
        "font-size:0",
        "font-size:1px",
        "font:0/0 a",
        "position:absolute;left:-9999px",
        "position:fixed;top:-100em",
        "position:relative;left:-3000pt",
        "margin-left:-9999px",
        "text-indent:-999em",
        "position:absolute;clip:rect(0,0,0,0)",
        "clip-path:inset(100%)",
        "transform:scale(0)",
        "transform:translateX(-9999px)",
        "height:0;overflow:hidden",
        "max-height:0px;overflow:hidden",
        "width:0;overflow:hidden",
        "mso-hide:all",
        "text-decoration:line-through",
        "text-decoration-line:line-through"
      })
  void what_cannot_be_seen_or_is_struck_out_does_not_speak(String style) {
    assertThat(said("<div style=\"" + style + "\">同意</div>" + ASKED)).isNotEqualTo(Meaning.APPROVE);
    assertThat(said("<div style=\"" + style + "\"><b>同意</b></div>" + ASKED))
        .isNotEqualTo(Meaning.APPROVE);
    assertThat(said(sheet(".x{" + style + "}") + "<div class=x>同意</div>" + ASKED))
        .isNotEqualTo(Meaning.APPROVE);
    assertThat(said("<div style=\"" + style + "\">不</div><p>同意</p>")).isEqualTo(Meaning.APPROVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".x{display:none}",
        "#y{display:none}",
        "div.x#y{display:none}",
        "body div{display:none}",
        "body > div.x{display:none}",
        "div:first-child{display:none}",
        "[class=x]{display:none}",
        "div:not(.z){display:none}",
        "* {color:#fff}",
        "@media screen{.x{display:none}}",
        "@media all{.x{display:none}}",
        "<!-- .x{display:none} -->",
        "/* a */ .z,.x{display:none}",
        ".x{display:block}.x{display:none}",
        ".x{display:none !important}"
      })
  void the_rules_of_a_style_sheet_hide_too(String rule) {
    String page = sheet(rule) + "<div class=x id=y style='display:inline'>同意</div>" + ASKED;
    assertThat(said(page.replace(" style='display:inline'", ""))).isNotEqualTo(Meaning.APPROVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media (max-width:600px){.x{display:none}}",
        "@media (prefers-color-scheme:dark){.x{color:#fff}}",
        "@supports (display:grid){.x{display:none}}",
        ".x::before{content:'不'}",
        ".x{color:#eee}",
        ".x{background:url(a.png);color:#fff}",
        ".x{font-size:3px}",
        ".x{opacity:0.2}",
        ".x{position:relative;left:-150px}",
        ".x{unicode-bidi:bidi-override;direction:rtl}"
      })
  void where_nobody_can_say_what_is_seen_the_writer_is_asked(String rule) {
    assertThat(read(sheet(rule) + "<div class=x>同意</div><p>好</p>").because()).isEqualTo("unseen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style='color:windowtext'>同意</p>",
        "<p style='color:#999'>同意</p>",
        "<div style='background:#123456;color:#fff'>同意</div>",
        "<table bgcolor='#000000'><tr><td><font color=white>同意</font></td></tr></table>",
        "<body style='background:#000;color:#fff'><p>同意</p>",
        "<div style='visibility:hidden'><p style='visibility:visible'>同意</p></div>",
        "<div style='font-size:0'><p style='font-size:14px'>同意</p></div>",
        "<p style='display:none;display:block'>同意</p>",
        "<style>.x{display:none}</style><p class=x style='display:block'>同意</p>",
        "<style>.x{display:none}#y{display:block}</style><p class=x id=y>同意</p>",
        "<style>@media print{.x{display:none}}</style><p class=x>同意</p>",
        "<style>.x:hover{display:none}a:link{color:red}</style><p class=x>同意</p>",
        "<style>.clear:after{content:''}</style><p class=clear>同意</p>",
        "<style>@media (max-width:600px){.z{display:none}}</style><p>同意</p><p class=z></p>",
        "<p style='margin-left:-10px;text-indent:2em'>同意</p>",
        "<p style='overflow:hidden;height:40px'>同意</p>"
      })
  void what_is_seen_speaks_however_it_is_dressed(String page) {
    assertThat(said(page)).isEqualTo(Meaning.APPROVE);
  }

  @Test
  void a_style_that_cannot_be_decided_does_not_matter_where_no_decision_hangs_on_it() {
    String sheet = sheet("@media (max-width:600px){.x{display:none}}");
    assertThat(said(sheet + "<p>同意</p><p class=x>谢谢</p>")).isEqualTo(Meaning.APPROVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<button>同意</button><p>已阅</p>",
        "<button>不同意</button><p>同意</p>",
        "<select><option>同意</option><option>退回</option></select><p>已阅</p>",
        "<label><input type=checkbox>同意</label><p>已阅</p>",
        "<fieldset disabled><legend>同意</legend></fieldset><p>已阅</p>",
        "<p>同意</p><img src=a.png alt=不同意>",
        "<p>同意</p><img src=a.png title=退回>",
        "<img src=a.png alt=同意>",
        "<svg><desc>同意</desc></svg><p>已阅</p>",
        "<p>已阅<rp>同意</rp></p>",
        "<style>.n:after{content:'？'}</style><p class=n>同意</p>"
      })
  void what_stands_on_a_control_or_for_a_picture_decides_nothing(String page) {
    assertThat(said(page)).isEqualTo(Meaning.UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<button>回复</button><p>同意</p>",
        "<p>同意</p><img src=a.png alt=同意章>",
        "<p>同意</p><img src=a.png alt='图片包含 文字 描述已自动生成'>"
      })
  void controls_and_pictures_that_say_nothing_else_do_not_matter(String page) {
    assertThat(said(page)).isEqualTo(Meaning.APPROVE);
  }

  private static String sheet(String rules) {
    return "<style>" + rules + "</style>";
  }

  private static Meaning said(String page) {
    return read(page).meaning();
  }

  private static Understanding read(String page) {
    return Said.of(new Bodies("", page, null, false), LETTERS).meaning();
  }
}
