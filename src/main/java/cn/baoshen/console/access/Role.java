package cn.baoshen.console.access;

/** What a person at the console may do. */
public enum Role {
  /** Looks and acts. */
  ADMINISTRATOR,
  /** Looks only. */
  VIEWER;

  /** The name that the security of the house knows it by. */
  String authority() {
    return "ROLE_" + name();
  }
}
