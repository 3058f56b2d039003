package cn.baoshen.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * GreenMail that takes mail without a sender, as bounces are sent (RFC 5321, 4.5.5): by itself it
 * says yes to that and then forgets that there was a sender at all.
 */
final class LenientGreenMail extends GreenMail {
  private static final Pattern NOBODY =
      Pattern.compile("MAIL FROM:\\s*<\\s*>.*", Pattern.CASE_INSENSITIVE);

  LenientGreenMail(ServerSetup... config) {
    super(config);
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
    Map<String, AbstractServer> services = super.createServices(config, managers);
    services.computeIfPresent(
        ServerSetup.PROTOCOL_SMTP, (name, strict) -> new Smtp(strict.getServerSetup(), managers));
    return services;
  }

  private static final class Smtp extends SmtpServer {
    Smtp(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket line) {
      return new SmtpHandler(new Commands(), managers.getSmtpManager(), line);
    }
  }

  private static final class Commands extends SmtpCommandRegistry {
    @Override
    public SmtpCommand getCommand(String name) {
      SmtpCommand known = super.getCommand(name);
      return known instanceof MailCommand ? new Mail(known) : known;
    }
  }

  private static final class Mail extends SmtpCommand {
    private final SmtpCommand strict;

    Mail(SmtpCommand strict) {
      this.strict = strict;
    }

    @Override
    public void execute(SmtpConnection line, SmtpState state, SmtpManager manager, String command)
        throws IOException {
      strict.execute(line, state, manager, command);
      if (NOBODY.matcher(command).matches()) {
        state.getMessage().setReturnPath(new MailAddress(""));
      }
    }
  }
}
