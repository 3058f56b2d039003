package cn.baoshen.review.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Mail programs, by the way they set a reply above, below or around the letter they quote. */
enum Client {
  OUTLOOK_ZH {
    @Override
    String plain(String said) {
      return said
          + "\n\n\n-----邮件原件-----\n发件人: 报审 <baoshen@czj.example> \n发送时间: 2025年3月5日 10:00\n收件人: 李四 <li@czj.example>\n主题: 【待审】县财政局\n\n"
          + LETTER;
    }

    @Override
    String page(String said) {
      return "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head>"
          + "<body lang=ZH-CN><div class=WordSection1>"
          + paragraphs(said, "<p class=MsoNormal><span lang=EN-US>", "<o:p></o:p></span></p>")
          + "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
          + "<p class=MsoNormal><b>发件人<span lang=EN-US>:</span></b> 报审 &lt;baoshen@czj.example&gt; <br><b>发送时间<span lang=EN-US>:</span></b> 2025年3月5日 10:00<br>"
          + "<b>收件人:</b> 李四<br><b>主题:</b> 【待审】县财政局<o:p></o:p></p></div></div>"
          + LETTER_PAGE
          + "</div></body></html>";
    }
  },
  OUTLOOK_EN {
    @Override
    String plain(String said) {
      return said
          + "\n\n________________________________\nFrom: Baoshen <baoshen@czj.example>\nSent: Wednesday, March 5, 2025 10:00 AM\nTo: Li Si <li@czj.example>\nSubject: [for review]\n\n"
          + LETTER;
    }

    @Override
    String page(String said) {
      return "<html><body><div class=WordSection1>"
          + paragraphs(said, "<p class=MsoNormal>", "</p>")
          + "<div style=\"border:none;border-top:solid #B5C4DF 1.0pt\"><p><b>From:</b> Baoshen &lt;baoshen@czj.example&gt;<br><b>Sent:</b> Wednesday, March 5, 2025 10:00 AM<br><b>To:</b> Li<br><b>Subject:</b> x</p></div>"
          + LETTER_PAGE
          + "</div></body></html>";
    }
  },
  OUTLOOK_WEB {
    @Override
    String plain(String said) {
      return OUTLOOK_ZH.plain(said).replace("-----邮件原件-----", "________________________________");
    }

    @Override
    String page(String said) {
      return "<html><body dir=\"ltr\">"
          + paragraphs(said, "<div class=\"elementToProof\" style=\"font-size: 12pt;\">", "</div>")
          + "<div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri\"><b>发件人:</b> 报审</font><div>&nbsp;</div></div><div>"
          + LETTER_PAGE
          + "</div></body></html>";
    }
  },
  GMAIL_ZH {
    @Override
    String plain(String said) {
      return said + "\n\n报审 <baoshen@czj.example> 于2025年3月5日周三 10:00写道：\n\n" + marked(LETTER);
    }

    @Override
    String page(String said) {
      return "<div dir=\"ltr\">"
          + paragraphs(said, "<div>", "</div>")
          + "</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">报审 &lt;<a href=\"mailto:baoshen@czj.example\">baoshen@czj.example</a>&gt; 于2025年3月5日周三 10:00写道：<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex\">"
          + LETTER_PAGE
          + "</blockquote></div>";
    }
  },
  GMAIL_EN {
    @Override
    String plain(String said) {
      return said
          + "\n\nOn Wed, Mar 5, 2025 at 10:00 AM 报审 · 绩效自评报告审核\n<baoshen@czj.example> wrote:\n\n"
          + marked(LETTER);
    }

    @Override
    String page(String said) {
      return GMAIL_ZH
          .page(said)
          .replace("报审 &lt;<a", "On Wed, Mar 5, 2025 at 10:00 AM 报审 &lt;<a")
          .replace("于2025年3月5日周三 10:00写道：", "wrote:");
    }
  },
  APPLE_ZH {
    @Override
    String plain(String said) {
      return said
          + "\n\n"
          + marked("在 2025年3月5日，上午10:00，报审 <baoshen@czj.example> 写道：\n\n" + LETTER);
    }

    @Override
    String page(String said) {
      return "<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"></head><body style=\"overflow-wrap: break-word;\">"
          + paragraphs(said, "<div>", "</div>")
          + "<br><div><br><blockquote type=\"cite\"><div>在 2025年3月5日，上午10:00，报审 &lt;baoshen@czj.example&gt; 写道：</div><br class=\"Apple-interchange-newline\"><div>"
          + LETTER_PAGE
          + "</div></blockquote></div><br></body></html>";
    }
  },
  IPHONE {
    @Override
    String plain(String said) {
      return said
          + "\n\n发自我的iPhone\n\n"
          + marked("在 2025年3月5日，10:00，报审 <baoshen@czj.example> 写道：\n\n" + LETTER);
    }

    @Override
    String page(String said) {
      return "<html><body dir=\"auto\">"
          + paragraphs(said, "<div dir=\"ltr\">", "</div>")
          + "<br id=\"lineBreakAtBeginningOfSignature\"><div dir=\"ltr\">发自我的iPhone</div><div dir=\"ltr\"><br><blockquote type=\"cite\">在 2025年3月5日，10:00，报审 &lt;baoshen@czj.example&gt; 写道：<br><br></blockquote></div><blockquote type=\"cite\"><div dir=\"ltr\">"
          + LETTER_PAGE
          + "</div></blockquote></body></html>";
    }
  },
  IPHONE_EN {
    @Override
    String plain(String said) {
      return said
          + "\n\nSent from my iPhone\n\n> On Mar 5, 2025, at 10:00, Baoshen <baoshen@czj.example> wrote:\n> \n"
          + marked(LETTER).replace("> ", "> ﻿");
    }

    @Override
    String page(String said) {
      return IPHONE.page(said).replace("发自我的iPhone", "Sent from my iPhone");
    }
  },
  QQ {
    @Override
    String plain(String said) {
      return said
          + "\n\n\n\n\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人: \"报审\" <baoshen@czj.example>;\n发送时间: 2025年3月5日(星期三) 上午10:00\n收件人: \"李四\"<li@qq.com>;\n\n主题: 【待审】县财政局\n\n\n\n"
              .replace("&nbsp;", " ")
          + LETTER;
    }

    @Override
    String page(String said) {
      return "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GB18030\">"
          + paragraphs(said, "<div>", "</div>")
          + "<div><br></div><div><div>发自我的iPhone</div></div><div><br></div><div><br></div><div style=\"font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;\">------------------&nbsp;原始邮件&nbsp;------------------</div>"
          + "<div style=\"font-size: 12px;background:#efefef;padding:8px;\"><div id=\"menu_sender\"><b>发件人:</b>&nbsp;\"报审\" &lt;baoshen@czj.example&gt;;</div><div><b>发送时间:</b>&nbsp;2025年3月5日(星期三) 上午10:00</div><div><b>收件人:</b>&nbsp;\"李四\"</div><div></div><div><b>主题:</b>&nbsp;【待审】</div></div><div><br></div>"
          + LETTER_PAGE;
    }
  },
  FOXMAIL {
    @Override
    String plain(String said) {
      return said
          + "\n\n\n\n李四\n \n发件人： 报审\n发送时间： 2025-03-05 10:00\n收件人： 李四\n主题： 【待审】县财政局\n"
          + LETTER;
    }

    @Override
    String page(String said) {
      return "<html><head><style>body { line-height: 1.5; }blockquote { margin-top: 0px; }</style></head><body>\n"
          + paragraphs(said, "<div><span></span>", "</div>")
          + "\n<div><br></div><hr style=\"width: 210px; height: 1px;\" color=\"#b5c4df\" size=\"1\" align=\"left\">\n<div><span>李四</span></div>\n<blockquote style=\"margin-Top: 0px; margin-Bottom: 0px; margin-Left: 0.5em; margin-Right: inherit\"><div>&nbsp;</div><div style=\"border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><div><b>发件人：</b>&nbsp;<a href=\"mailto:baoshen@czj.example\">报审</a></div><div><b>发送时间：</b>&nbsp;2025-03-05&nbsp;10:00</div><div><b>收件人：</b>&nbsp;李四</div><div><b>主题：</b>&nbsp;【待审】</div></div><div><div class=\"FoxDiv20250305100000\">"
          + LETTER_PAGE
          + "</div></div></blockquote>\n</body></html>";
    }
  },
  NETEASE {
    @Override
    String plain(String said) {
      return said
          + "\n\n\n\n\n\n\n在 2025-03-05 10:00:00，\"报审\" <baoshen@czj.example> 写道：\n\n"
          + LETTER;
    }

    @Override
    String page(String said) {
      return "<div style=\"line-height:1.7;color:#000000;font-size:14px;font-family:Arial\">"
          + paragraphs(said, "<div style=\"margin:0;\">", "</div>")
          + "<p style=\"margin: 0;\"><br></p><div style=\"position:relative;zoom:1\"></div><div id=\"divNeteaseMailCard\"></div><p style=\"margin: 0;\"><br></p><pre>在 2025-03-05 10:00:00，\"报审\" &lt;baoshen@czj.example&gt; 写道：</pre><blockquote id=\"isReplyContent\" style=\"PADDING-LEFT: 1ex; MARGIN: 0px 0px 0px 0.8ex; BORDER-LEFT: #ccc 1px solid\">"
          + LETTER_PAGE
          + "</blockquote></div>";
    }
  },
  NETEASE_PHONE {
    @Override
    String plain(String said) {
      return said
          + "\n\n\n| |\n李四\n|\n|\nli@126.example\n|\n签名由网易邮箱大师定制\n---- 回复的原邮件 ----\n| 发件人 | 报审<baoshen@czj.example> |\n| 日期 | 2025年03月05日 10:00 |\n| 收件人 | 李四 |\n| 主题 | 【待审】 |\n"
          + LETTER;
    }

    @Override
    String page(String said) {
      return "<html><body>"
          + paragraphs(said, "<div>", "</div>")
          + "<div class=\"ntes-mailmaster-quote\"><div><br></div><div style=\"font-size:12px\">---- 回复的原邮件 ----</div><table><tr><td>发件人</td><td>报审</td></tr><tr><td>日期</td><td>2025年03月05日 10:00</td></tr></table></div>"
          + LETTER_PAGE
          + "</body></html>";
    }
  },
  DINGTALK {
    @Override
    String plain(String said) {
      return said
          + "\n\n------------------------------------------------------------------\n发件人：报审<baoshen@czj.example>\n日　期：2025年03月05日 10:00:00\n收件人：李四<li@czj.example>\n主　题：【待审】县财政局\n\n"
          + LETTER;
    }

    @Override
    String page(String said) {
      return "<div class=\"__aliyun_email_body_block\">"
          + paragraphs(said, "<div style=\"clear:both;\">", "</div>")
          + "<div><br></div><blockquote style=\"margin-right:.0px;margin-top:.0px;margin-bottom:.0px;\"><div>------------------------------------------------------------------</div><div>发件人：报审&lt;baoshen@czj.example&gt;</div><div>日　期：2025年03月05日 10:00:00</div><div>收件人：李四</div><div>主　题：【待审】</div>"
          + LETTER_PAGE
          + "</blockquote></div>";
    }
  },
  WECOM {
    @Override
    String plain(String said) {
      return said
          + "\n\n\n来自企业微信\n\n------------------ Original ------------------\nFrom: \"报审\"<baoshen@czj.example>;\nDate: Wed, Mar 5, 2025 10:00 AM\nTo: \"李四\"<li@czj.example>;\nSubject: 【待审】\n\n"
          + LETTER;
    }

    @Override
    String page(String said) {
      return QQ.page(said).replace("原始邮件", "Original").replace("发自我的iPhone", "来自企业微信");
    }
  },
  THUNDERBIRD {
    @Override
    String plain(String said) {
      return "在 2025/3/5 10:00, 报审 写道:\n" + marked(LETTER) + "\n" + said + "\n\n-- \n李四\n县财政局";
    }

    @Override
    String page(String said) {
      return "<html><body><div class=\"moz-cite-prefix\">在 2025/3/5 10:00, 报审 写道:<br></div><blockquote type=\"cite\" cite=\"mid:review@czj.example\">"
          + LETTER_PAGE
          + "</blockquote>"
          + paragraphs(said, "<p>", "</p>")
          + "<div class=\"moz-signature\">-- <br>李四<br>县财政局</div></body></html>";
    }
  },
  HUAWEI {
    @Override
    String plain(String said) {
      return said
          + "\n\n从我的华为手机发送\n\n-------- 原始邮件 --------\n发件人：报审 <baoshen@czj.example>\n日期：2025年3月5日周三 10:00\n收件人：li@czj.example\n主题：【待审】\n"
          + LETTER;
    }

    @Override
    String page(String said) {
      return "<html><body>"
          + paragraphs(said, "<p dir=\"auto\">", "</p>")
          + "<p>从我的华为手机发送</p><br>-------- 原始邮件 --------<br>发件人：报审 &lt;baoshen@czj.example&gt;<br>日期：2025年3月5日周三 10:00<br>收件人：li@czj.example<br>主题：【待审】<br><blockquote>"
          + LETTER_PAGE
          + "</blockquote></body></html>";
    }
  },
  XIAOMI {
    @Override
    String plain(String said) {
      return said
          + "\n\n发自我的小米手机\n\n在 报审 <baoshen@czj.example>，2025年3月5日 上午10:00写道：\n\n"
          + marked(LETTER).replace("> ", "＞");
    }

    @Override
    String page(String said) {
      return "<html><body>"
          + paragraphs(said, "<div>", "</div>")
          + "<div><br></div><div>发自我的小米手机</div><div class=\"quote-header\">在 报审 &lt;baoshen@czj.example&gt;，2025年3月5日 上午10:00写道：</div><blockquote>"
          + LETTER_PAGE
          + "</blockquote></body></html>";
    }
  },
  /** Between the quoted lines. */
  INLINE {
    @Override
    String plain(String said) {
      return "报审 <baoshen@czj.example> writes:\n\n> 受理编号：czj-2024-r2\n\n"
          + said
          + "\n\n> 报送文件：自评报告.xlsx\n> 同意\n";
    }

    @Override
    String page(String said) {
      return "<blockquote type=\"cite\">受理编号：czj-2024-r2</blockquote>"
          + paragraphs(said, "<p>", "</p>")
          + "<blockquote type=\"cite\">报送文件：自评报告.xlsx<br>同意</blockquote>";
    }
  },
  /** A program that quotes without any mark. */
  UNMARKED {
    @Override
    String plain(String said) {
      return said + "\n\n" + LETTER;
    }

    @Override
    String page(String said) {
      return paragraphs(said, "<div>", "</div>") + LETTER_PAGE;
    }
  },
  BARE {
    @Override
    String plain(String said) {
      return said;
    }

    @Override
    String page(String said) {
      return paragraphs(said, "<div>", "</div>");
    }
  };

  static final String LETTER = resource("letter.txt");
  static final String LETTER_PAGE = resource("letter.html");

  abstract String plain(String said);

  abstract String page(String said);

  private static String paragraphs(String said, String open, String close) {
    return said.lines()
        .map(l -> open + (l.isEmpty() ? "<br>" : Entities.escape(l)) + close)
        .collect(Collectors.joining("\r\n"));
  }

  private static String marked(String text) {
    return text.lines().map(l -> "> " + l).collect(Collectors.joining("\n")) + "\n";
  }

  static String resource(String name) {
    try (var in = Client.class.getResourceAsStream("/replies/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
