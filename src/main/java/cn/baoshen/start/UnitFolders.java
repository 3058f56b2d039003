package cn.baoshen.start;

import cn.baoshen.casebook.store.Folders;
import cn.baoshen.model.Units;
import org.springframework.beans.factory.InitializingBean;

/** The folders of the inbox, one for each registered unit, made when they are not there. */
class UnitFolders implements InitializingBean {
  private final Folders folders;
  private final Units units;

  UnitFolders(Folders folders, Units units) {
    this.folders = folders;
    this.units = units;
  }

  @Override
  public void afterPropertiesSet() {
    units.all().forEach(unit -> StartChecks.create(folders.inbox().resolve(unit.code())));
  }
}
