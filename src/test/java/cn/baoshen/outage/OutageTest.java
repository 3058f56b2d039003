package cn.baoshen.outage;

import org.junit.jupiter.api.Nested;

/** Everything that can be taken away from a service that runs, in one life of it. */
class OutageTest {
  @Nested
  class Disks extends DiskOutages {}

  @Nested
  class Services extends ServiceOutages {}

  @Nested
  class Log extends LogOutages {}
}
