package cn.baoshen.casebook.tier;

import cn.baoshen.casebook.Refusal;
import cn.baoshen.model.MailAddress;
import cn.baoshen.model.Unit;
import cn.baoshen.model.organ.OwnAddresses;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which mail addresses may be given to a reviewer. */
public class ReviewerAddresses {
  private final OwnAddresses own;

  public ReviewerAddresses(OwnAddresses own) {
    this.own = own;
  }

  /** What stands against an address, whatever is reviewed there. */
  public Optional<Refusal> refusal(@Nullable String typed) {
    String address = typed == null ? "" : typed.strip();
    return Refusal.when(!own.canReach(address), Refusal.BAD_ADDRESS)
        .or(() -> Refusal.when(own.has(address), Refusal.OWN_MAILBOX));
  }

  /** What stands against reviewing these units there: nobody reviews what they handed in. */
  Optional<Refusal> refusal(String address, Stream<Unit> units) {
    boolean theirs = units.anyMatch(unit -> MailAddress.isSame(unit.email(), address.strip()));
    return Refusal.when(theirs, Refusal.UNITS_OWN_ADDRESS);
  }
}
