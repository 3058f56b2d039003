package cn.baoshen.model;

/** How grave a finding is: an error sends the report back, a warning travels with it. */
public enum Severity {
  ERROR,
  WARNING
}
