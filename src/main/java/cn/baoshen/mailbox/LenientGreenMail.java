package cn.baoshen.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
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
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * GreenMail that takes mail without a sender, as bounces are sent (RFC 5321, 4.5.5): by itself it
 * says yes to that and then forgets that there was a sender at all; that makes a mailbox once,
 * however many ask for it at the same time; and that says no to what a mailbox has no room for.
 */
final class LenientGreenMail extends GreenMail {
  private static final Pattern NOBODY =
      Pattern.compile("MAIL FROM:\\s*<\\s*>.*", Pattern.CASE_INSENSITIVE);

  private final Predicate<String> room;

  /**
   * @param room whether there is room for a letter to this address
   */
  LenientGreenMail(Predicate<String> room, ServerSetup... config) {
    super(config);
    this.room = room;
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
    // Asked for when it is made and at each start.
    Managers own = managers instanceof OneByOne ? managers : new OneByOne(this::hasRoom);
    this.managers = own;
    Map<String, AbstractServer> services = super.createServices(config, own);
    services.computeIfPresent(
        ServerSetup.PROTOCOL_SMTP, (name, strict) -> new Smtp(strict.getServerSetup(), own));
    return services;
  }

  // The services are first made before this object is.
  private boolean hasRoom(String address) {
    return room.test(address);
  }

  /** The managers of a server whose mailboxes are made one after the other. */
  private static final class OneByOne extends Managers {
    private final UserManager users = new Users(getImapHostManager());
    private final SmtpManager smtp;

    OneByOne(Predicate<String> room) {
      this.smtp = new Bounded(getImapHostManager(), users, room);
    }

    @Override
    public UserManager getUserManager() {
      return users;
    }

    @Override
    public SmtpManager getSmtpManager() {
      return smtp;
    }
  }

  /** Looking whether there is a mailbox and making it are one step: for a login as for a letter. */
  private static final class Users extends UserManager {
    Users(ImapHostManager mailboxes) {
      super(mailboxes);
    }

    @Override
    public synchronized GreenMailUser createUser(String email, String login, String password)
        throws UserException {
      GreenMailUser known = getUserByEmail(email);
      return known == null ? super.createUser(email, login, password) : known;
    }

    @Override
    public synchronized boolean test(String login, String password) {
      return super.test(login, password);
    }
  }

  /** Says no, for now, to a mail when one of those to whom it goes has no room. */
  private static final class Bounded extends SmtpManager {
    private static final String FULL = "452 Requested action not taken: mailbox full";

    private final Predicate<String> room;

    Bounded(ImapHostManager mailboxes, UserManager users, Predicate<String> room) {
      super(mailboxes, users);
      this.room = room;
    }

    @Override
    public @Nullable String checkData(SmtpState state) {
      boolean fits =
          state.getMessage().getToAddresses().stream().map(MailAddress::getEmail).allMatch(room);
      return fits ? super.checkData(state) : FULL;
    }
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
