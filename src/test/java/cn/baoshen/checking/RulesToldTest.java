package cn.baoshen.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.baoshen.casebook.CaseBook;
import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.casebook.RulesInForce;
import cn.baoshen.casebook.tier.Waivers;
import cn.baoshen.form.yaml.FormCatalog;
import cn.baoshen.model.Units;
import cn.baoshen.testing.BuiltIn;
import cn.baoshen.testing.TestBook;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;

/** By which rules approvals settle that became due while the service was down. */
class RulesToldTest {
  private static final String IN_FORCE = "select form from rules_in_force";

  private final TestBook book = new TestBook(Clock.systemUTC());

  /** What starts first of all. */
  private final class First implements SmartLifecycle {
    private final List<String> found = new ArrayList<>();

    @Override
    public void start() {
      found.addAll(book.jdbc.sql(IN_FORCE).query(String.class).list());
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return !found.isEmpty();
    }

    @Override
    public int getPhase() {
      return Integer.MIN_VALUE;
    }
  }

  @Test
  void the_rules_of_now_are_in_force_before_anything_starts() {
    First first = new First();
    new ApplicationContextRunner()
        .withUserConfiguration(CheckingConfiguration.class)
        .withBean(FormCatalog.class, () -> BuiltIn.FORMS)
        .withBean(RulesInForce.class, () -> new RulesInForce(book.jdbc))
        .withBean(CaseBook.class, () -> mock(CaseBook.class))
        .withBean(HandIns.class, () -> mock(HandIns.class))
        .withBean(Waivers.class, () -> mock(Waivers.class))
        .withBean(Units.class, () -> mock(Units.class))
        .withBean(OpenCollection.class, () -> mock(OpenCollection.class))
        .withBean(Clock.class, Clock::systemUTC)
        .withBean(First.class, () -> first)
        .run(context -> assertThat(context).hasNotFailed());
    assertThat(first.found).hasSameSizeAs(BuiltIn.FORMS.all());
  }
}
