package cn.baoshen.console.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.console.access.CountingEncoder;
import cn.baoshen.console.access.account.Account.PasswordIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new CountingEncoder());
  private final Account account =
      new Account(
          "zhang.wei",
          passwords.hash("the one in use now"),
          PasswordIs.OWN,
          Role.VIEWER,
          false,
          0,
          "");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789",
        "password123",
        "Password123!",
        "P@ssw0rd2024",
        "qwertyuiop",
        "1qaz2wsx3edc",
        "woaini1314520",
        "aaaaaaaaaaaa",
        "administrator",
        "zhang.wei2024",
        "iloveyou2024",
        "baoshen2025",
        "20240101202"
      })
  void a_password_that_many_have_is_refused(String common) {
    assertThat(passwords.trouble(common, account)).contains("common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eine lange Reihe von Worten",
        "correct horse battery staple",
        "\u6625\u7720\u4e0d\u89c9\u6653\u5904\u5904\u95fb\u557c\u9e1f",
        "hK7#vq2Lp9",
        "Yuhua-Lu-88-hao-3-lou"
      })
  void a_password_that_nobody_guesses_may_be_chosen(String good) {
    assertThat(passwords.trouble(good, account)).isEmpty();
  }

  @Test
  void the_one_in_use_is_no_new_one() {
    assertThat(passwords.trouble("the one in use now", account)).contains("same");
  }

  @Test
  void nine_signs_are_too_few_and_seventy_three_bytes_too_many() {
    assertThat(passwords.trouble("hK7#vq2Lp", account)).contains("short");
    assertThat(passwords.trouble("hK7#vq2Lp9".repeat(7) + "ab", account)).isEmpty();
    assertThat(passwords.trouble("hK7#vq2Lp9".repeat(7) + "abc", account)).contains("short");
  }

  @Test
  void what_the_house_makes_itself_may_be_chosen_by_its_own_rule() {
    for (int i = 0; i < 20; i++) {
      assertThat(Passwords.isGuessable(passwords.fresh(), "admin")).isFalse();
    }
  }
}
