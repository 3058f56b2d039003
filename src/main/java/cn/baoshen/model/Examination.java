package cn.baoshen.model;

/** A report together with what the rules said of it; kept in the case book from then on. */
public record Examination(Report report, Verdict verdict) {
  public boolean isSound() {
    return verdict.sound();
  }
}
