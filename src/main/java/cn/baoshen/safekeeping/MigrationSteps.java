package cn.baoshen.safekeeping;

import cn.baoshen.fault.Failpoint;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** The steps in which tables are made, so that the process can be made to die at any. */
class MigrationSteps implements Callback {
  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_EACH_MIGRATE_STATEMENT;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    Failpoint.at("migration", context.getMigrationInfo().getVersion().getVersion());
  }

  @Override
  public String getCallbackName() {
    return "migration-steps";
  }
}
