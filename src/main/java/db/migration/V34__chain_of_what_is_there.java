package db.migration;

import cn.baoshen.casebook.chain.ChainOfOld;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** The chain over what stood in the histories before there was one. */
// Its name is what Flyway reads the version and the words from.
@SuppressWarnings({"checkstyle:TypeName", "java:S101"})
public class V34__chain_of_what_is_there extends BaseJavaMigration {
  @Override
  public void migrate(Context context) throws SQLException {
    ChainOfOld.link(context.getConnection());
  }
}
