package cn.baoshen.review.inbound;

import cn.baoshen.casebook.HandIns;
import cn.baoshen.casebook.tier.WaivableRules;
import cn.baoshen.model.AnnotatedCopy;
import cn.baoshen.model.Case;
import cn.baoshen.model.ComputedFigure;
import cn.baoshen.model.FigureComputation;
import cn.baoshen.model.Peers;
import cn.baoshen.model.Report;
import cn.baoshen.model.Tier;
import cn.baoshen.model.Unit;
import cn.baoshen.model.Units;
import cn.baoshen.model.asked.AskedForms;
import cn.baoshen.model.ledger.LedgerSheet;
import cn.baoshen.model.ledger.Ledgers;
import cn.baoshen.model.organ.Organ;
import cn.baoshen.model.organ.OwnAddresses;
import cn.baoshen.model.organ.People;
import cn.baoshen.model.organ.Person;
import cn.baoshen.model.work.Handover;
import cn.baoshen.review.CaseDesk;
import cn.baoshen.review.ReviewConfiguration;
import cn.baoshen.review.ReviewController;
import cn.baoshen.review.letter.Attachments;
import cn.baoshen.review.letter.Attachments.Paper;
import cn.baoshen.review.letter.ReplyReading;
import cn.baoshen.testing.TestForms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The station with a real case book, and with neighbours small enough to see through. */
@EnableAutoConfiguration(
    exclude = {
      CamelAutoConfiguration.class,
      SecurityAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class
    })
@ComponentScan({"cn.baoshen.casebook", "cn.baoshen.form"})
@ConfigurationPropertiesScan({"cn.baoshen.casebook", "cn.baoshen.form", "cn.baoshen.review"})
@Import({
  ReviewConfiguration.class,
  ReplyConfiguration.class,
  ReviewController.class,
  UndoController.class,
  cn.baoshen.review.desk.DeskConfiguration.class,
  cn.baoshen.review.desk.DeskController.class,
  cn.baoshen.review.desk.DeskCaseController.class,
  CaseDesk.class
})
public class ReviewHouse {
  /** A one-page PDF in name only. */
  public static final byte[] PDF = "%PDF-1.7\n% 报告\n".getBytes(StandardCharsets.UTF_8);

  public static final Unit UNIT = unit("430524001", "中共隆回县委机构编制委员会办公室");

  public static Unit unit(String code, String name) {
    Map<Tier, String> reviewers =
        Map.of(
            Tier.ACCEPTOR, "acceptor@example.cn",
            Tier.REVIEWER, "reviewer@example.cn",
            Tier.LEADER, "leader@example.cn");
    return new Unit(code, name, "unit-" + code + "@example.cn", "", reviewers, false);
  }

  /** The state folder, which the service makes when it starts and nothing makes again. */
  @Bean
  java.nio.file.Path stateFolder(cn.baoshen.casebook.store.Folders folders)
      throws java.io.IOException {
    return java.nio.file.Files.createDirectories(folders.state());
  }

  @Bean
  Units units() {
    return new Units() {
      @Override
      public Optional<Unit> byCode(String code) {
        return code.equals("unknown") ? Optional.empty() : Optional.of(unit(code, UNIT.name()));
      }

      @Override
      public Optional<Unit> byName(String name) {
        return Optional.empty();
      }

      @Override
      public List<Unit> all() {
        return List.of(UNIT, unit("430524009", "隆回县教育局"));
      }
    };
  }

  @Bean
  OwnAddresses ownAddresses() {
    return new OwnAddresses(List.of("baoshen@localhost"));
  }

  @Bean
  FigureComputation figures() {
    return (Case subject, Report report) ->
        List.of(new ComputedFigure("evaluation.funds.rate", "预算执行率", "98.6%", "98.7%"));
  }

  @Bean
  Organ organ() {
    return new Organ("隆回县财政局", "0739-8232001", "绩效管理股", "");
  }

  @Bean
  People people() {
    return (unit, who) ->
        who.equals("zhou@example.cn") ? Optional.of(new Person("周正", "局长")) : Optional.empty();
  }

  @Bean
  AskedForms askedForms() {
    return TestForms.usual();
  }

  /** Whatever is read is a report of its unit and year. */
  @Bean
  HandIns handIns(JdbcClient jdbc) {
    return new HandIns(jdbc, (subject, read) -> true);
  }

  @Bean
  Peers peers() {
    return (subject, report) -> List.of();
  }

  @Bean
  Ledgers ledgers() {
    return subject -> LedgerSheet.EMPTY;
  }

  @Bean
  Attachments papers() {
    return new Attachments() {
      @Override
      public byte[] report(Case subject) {
        return PDF;
      }

      @Override
      public Optional<Paper> supporting(Case subject, long id) {
        return Optional.empty();
      }

      @Override
      public List<Paper> approved(Case subject) {
        return List.of(new Paper("审批结果.pdf", "application/pdf", PDF));
      }

      @Override
      public List<Paper> returned(Case subject) {
        Paper notice = new Paper("退回通知.pdf", "application/pdf", PDF);
        Paper annotated = new Paper("批注-自评表.xlsx", "application/vnd.ms-excel", PDF);
        return copy(subject) == AnnotatedCopy.ENCLOSED
            ? List.of(notice, annotated)
            : List.of(notice);
      }

      @Override
      public boolean isPrinted(Case returned) {
        return !returned.unitCode().startsWith("PLAIN");
      }

      @Override
      public AnnotatedCopy copy(Case subject) {
        return Stream.of(AnnotatedCopy.values())
            .filter(copy -> subject.unitCode().startsWith(copy.name()))
            .findFirst()
            .orElse(AnnotatedCopy.ENCLOSED);
      }
    };
  }

  @Bean
  WaivableRules waivableRules() {
    return form -> Map.of("A08", "基本支出预算调整相符");
  }

  @Bean
  ReplyReading replies() {
    return () -> true;
  }

  /** What was handed over, as {@code station/key}. */
  @Bean
  List<String> handedOver() {
    return new CopyOnWriteArrayList<>();
  }

  @Bean
  Handover handover(List<String> handedOver) {
    return (work, due) -> handedOver.add(work.toString());
  }
}
