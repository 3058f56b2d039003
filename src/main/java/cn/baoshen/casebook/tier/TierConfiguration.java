package cn.baoshen.casebook.tier;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Who is asked in each tier, what they decide, and what administrators may change about it. */
@Configuration(proxyBeanMethods = false)
@Import({
  ReviewerAddresses.class,
  Deputies.class,
  Assignments.class,
  OpenOfReviewer.class,
  Reassignments.class,
  Resends.class,
  Decisions.class,
  Reinstatement.class,
  Proposals.class,
  Waivers.class
})
class TierConfiguration {}
