package cn.baoshen.casebook.mail;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The letters that were written, and the mails that came in. */
@Configuration(proxyBeanMethods = false)
@Import({Correspondence.class, DeskTokens.class, IncomingMails.class})
class MailbookConfiguration {}
