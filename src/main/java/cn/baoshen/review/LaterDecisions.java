package cn.baoshen.review;

import cn.baoshen.model.Case;
import cn.baoshen.model.Decision.Choice;

/** Lets an answer wait for its time, until which it can be taken back. */
@FunctionalInterface
public interface LaterDecisions {
  void propose(Case subject, String reviewer, Choice choice, String notes);
}
