package cn.baoshen.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.baoshen.console.access.account.Account;
import cn.baoshen.console.access.account.Account.PasswordIs;
import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Passwords;
import cn.baoshen.console.access.account.Role;
import cn.baoshen.testing.SettableClock;
import cn.baoshen.testing.TestBook;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class FirstAdministratorTest {
  private static final String SAID = "first administrator";

  private final TestBook book = new TestBook(new SettableClock());
  private final Accounts accounts = new Accounts(book.jdbc, book.clock);
  private final Passwords passwords = new Passwords(new BCryptPasswordEncoder(4));
  private final FirstAdministrator first =
      new FirstAdministrator(accounts, passwords, book.transaction, words());

  private static ResourceBundleMessageSource words() {
    ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    words.setBasename("text/console");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger(FirstAdministrator.class);
    logger.setLevel(Level.INFO);
    logger.addAppender(log);
  }

  @AfterEach
  void leave() {
    ((Logger) LoggerFactory.getLogger(FirstAdministrator.class)).detachAppender(log);
  }

  private List<String> said() {
    return log.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(line -> line.contains(SAID))
        .toList();
  }

  @Test
  void the_first_password_is_said_once_and_opens_the_account() {
    first.addWhenThereIsNone();
    first.addWhenThereIsNone();

    assertThat(said()).hasSize(1);
    String password = said().get(0).replaceAll(".*password: (\\w+).*", "$1");
    Account admin = accounts.find("admin").orElseThrow();
    assertThat(passwords.matches(password, admin)).isTrue();
    assertThat(admin.role()).isEqualTo(Role.ADMINISTRATOR);
    assertThat(admin.passwordIs()).isEqualTo(PasswordIs.FIRST);
    assertThat(admin.password()).doesNotContain(password);
  }

  @Test
  void of_many_starts_at_once_exactly_one_says_a_password() throws Exception {
    ExecutorService starts = Executors.newFixedThreadPool(8);
    Callable<Void> start =
        () -> {
          first.addWhenThereIsNone();
          return null;
        };
    starts
        .invokeAll(Stream.generate(() -> start).limit(8).toList())
        .forEach(FirstAdministratorTest::ended);
    starts.shutdown();

    assertThat(said()).hasSize(1);
    String password = said().get(0).replaceAll(".*password: (\\w+).*", "$1");
    assertThat(passwords.matches(password, accounts.find("admin").orElseThrow())).isTrue();
  }

  private static void ended(java.util.concurrent.Future<Void> start) {
    try {
      start.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_house_that_has_an_account_gets_no_other() {
    accounts.add("somebody", "hash", PasswordIs.OWN, Role.VIEWER);
    first.addWhenThereIsNone();

    assertThat(said()).isEmpty();
    assertThat(accounts.find("admin")).isEmpty();
  }

  @Test
  void the_last_administrator_stays_one() {
    accounts.add("a", "hash", PasswordIs.OWN, Role.ADMINISTRATOR);
    accounts.add("v", "hash", PasswordIs.OWN, Role.VIEWER);
    assertThat(accounts.disable("a", true)).isFalse();
    assertThat(accounts.role("a", Role.VIEWER)).isFalse();

    assertThat(accounts.role("v", Role.ADMINISTRATOR)).isTrue();
    assertThat(accounts.disable("a", true)).isTrue();
    assertThat(accounts.role("v", Role.VIEWER)).isFalse();
  }
}
