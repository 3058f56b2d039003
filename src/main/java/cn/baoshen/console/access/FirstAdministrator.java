package cn.baoshen.console.access;

import cn.baoshen.console.access.account.Accounts;
import cn.baoshen.console.access.account.Passwords;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionOperations;

/** The account that exists when there is none; its password is said once, in the log. */
class FirstAdministrator {
  static final String NAME = "admin";

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final Passwords passwords;
  private final TransactionOperations transaction;
  private final MessageSource words;

  FirstAdministrator(
      Accounts accounts,
      Passwords passwords,
      TransactionOperations transaction,
      MessageSource words) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.transaction = transaction;
    this.words = words;
  }

  /**
   * Adds it. Said before the commit: a kill in between leaves a password that opens nothing, and
   * the next start says another; the other way round it would be lost.
   */
  void addWhenThereIsNone() {
    transaction.executeWithoutResult(
        status -> {
          String password = passwords.fresh();
          if (accounts.addFirst(NAME, passwords.hash(password))) {
            LOG.info(
                words.getMessage(
                    "console.first-administrator",
                    new Object[] {NAME, password},
                    Locale.SIMPLIFIED_CHINESE));
          }
        });
  }
}
