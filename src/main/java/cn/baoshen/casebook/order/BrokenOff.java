package cn.baoshen.casebook.order;

/** Says that the service ends, so that work under way ends between two reports. */
public final class BrokenOff extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BrokenOff() {
    super("the service ends");
  }
}
