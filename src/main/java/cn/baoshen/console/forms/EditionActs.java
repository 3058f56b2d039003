package cn.baoshen.console.forms;

import cn.baoshen.archive.FormShelf;
import cn.baoshen.casebook.OpenCollection;
import cn.baoshen.edition.Edition;
import cn.baoshen.edition.EditionDesk;
import cn.baoshen.form.FormMistake;
import java.util.List;

/** What an administrator does to the forms in force; units find what is in force at once. */
class EditionActs {
  private final EditionDesk desk;
  private final FormShelf shelf;
  private final OpenCollection collection;

  EditionActs(EditionDesk desk, FormShelf shelf, OpenCollection collection) {
    this.desk = desk;
    this.shelf = shelf;
    this.collection = collection;
  }

  /** Puts it in force; gives what keeps it from that. */
  List<FormMistake> enable(Edition edition, String who) {
    List<FormMistake> wrong = desk.enable(edition, collection.year(), who);
    shelf.complete();
    return wrong;
  }

  void withdraw(Edition edition, String who) {
    desk.withdraw(edition, who);
    shelf.complete();
  }
}
