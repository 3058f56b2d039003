package cn.baoshen;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is tested of the case book, the stations and the lists on H2, once more on PostgreSQL. */
@Suite
@SelectPackages({
  "cn.baoshen.casebook.chain",
  "cn.baoshen.casebook.entry",
  "cn.baoshen.casebook.tier",
  "cn.baoshen.camel.station",
  "cn.baoshen.collection",
  "cn.baoshen.console.listing",
  "cn.baoshen.console.overview",
  "cn.baoshen.console.rules",
  "cn.baoshen.safekeeping.acts"
})
@SelectClasses(
    names = {
      "cn.baoshen.camel.SuspendedRoutesTest",
      "cn.baoshen.casebook.store.NodeLeasesTest",
      "cn.baoshen.console.access.FirstAdministratorTest",
      "cn.baoshen.console.access.session.KeptSessionsTest",
      "cn.baoshen.intake.DoorTest",
      "cn.baoshen.intake.inbox.StabilityCheckTest",
      "cn.baoshen.rectification.RectificationTest"
    })
@ExcludeTags("long")
@ConfigurationParameter(key = "junit.jupiter.extensions.autodetection.enabled", value = "true")
class PostgresSuiteTest {}
