package cn.baoshen.camel.station;

import cn.baoshen.model.CaseState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * One station: {@code to} it schedules work, {@code from} it does the work that is due.
 *
 * <p>Options: {@code about} (to: which matter of the case, part of the key), {@code caseId} (to:
 * another case than the header's), {@code attempts} (from: how often it is tried), {@code critical}
 * (from: whether the case stands still when it gives up), {@code states} (from: the states in which
 * a case still wants this work; in any other the work is done by doing nothing).
 */
class StationEndpoint extends DefaultEndpoint {
  private final String station;
  private String about = "";
  private @Nullable String caseId;
  private int attempts;
  private boolean critical = true;
  private Set<CaseState> states = EnumSet.allOf(CaseState.class);

  StationEndpoint(String uri, StationComponent component, String station) {
    super(uri, component);
    this.station = station;
  }

  @Override
  public Producer createProducer() {
    return new StationProducer(this, component().handover());
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    StationConsumer consumer = new StationConsumer(this, processor, component());
    configureConsumer(consumer);
    return consumer;
  }

  private StationComponent component() {
    return (StationComponent) getComponent();
  }

  String getStation() {
    return station;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about.toLowerCase(Locale.ROOT);
  }

  public int getAttempts() {
    return attempts;
  }

  public void setAttempts(int attempts) {
    this.attempts = attempts;
  }

  /** The case that the header does not name. */
  public @Nullable String getCaseId() {
    return caseId;
  }

  public void setCaseId(String caseId) {
    this.caseId = caseId;
  }

  public boolean isCritical() {
    return critical;
  }

  public void setCritical(boolean critical) {
    this.critical = critical;
  }

  Set<CaseState> wanted() {
    return states;
  }

  public void setStates(String names) {
    states = EnumSet.noneOf(CaseState.class);
    Arrays.stream(names.split(",")).map(CaseState::valueOf).forEach(states::add);
  }
}
