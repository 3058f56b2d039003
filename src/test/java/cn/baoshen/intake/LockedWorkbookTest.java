package cn.baoshen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.model.ReadProblem;
import cn.baoshen.testing.BoundedWork;
import cn.baoshen.testing.Locked;
import java.time.Duration;
import java.util.Arrays;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks that Excel opens without asking for a password though they are encrypted. */
class LockedWorkbookTest {
  private static final byte[] OPEN = TypedWorkbook.xlsx("corrected").bytes();

  private static String reason(byte[] bytes) {
    HandedIn file = HandedIn.bytes(bytes);
    assertThat(file.reading().troubles())
        .singleElement()
        .satisfies(t -> assertThat(t.kind()).isEqualTo(ReadProblem.Kind.UNREADABLE_FILE));
    return file.reading().troubles().get(0).reason();
  }

  private static void isReadWhole(byte[] bytes) {
    HandedIn file = HandedIn.bytes(bytes);
    assertThat(file.reading().troubles()).isEmpty();
    assertThat(TypedWorkbook.values(file.reading().report()))
        .isEqualTo(TypedWorkbook.values(HandedIn.bytes(OPEN).reading().report()));
    assertThat(file.more()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void a_workbook_under_excels_own_password_is_read(EncryptionMode mode) {
    isReadWhole(Locked.byDefault(OPEN, mode));
  }

  @Test
  void so_is_a_binary_one() {
    Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
    byte[] locked;
    try {
      locked = TypedWorkbook.xls("corrected").bytes();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    isReadWhole(locked);
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void a_workbook_under_another_password_is_still_refused_by_that_name(EncryptionMode mode) {
    assertThat(reason(Locked.with(OPEN, mode, "secret"))).isEqualTo("file-password");
  }

  @Test
  void a_workbook_that_asks_for_endless_rounds_of_hashing_is_refused_at_once() {
    isReadWhole(OPEN);
    byte[] endless = Locked.rounds(Locked.byDefault(OPEN, EncryptionMode.agile), "9999999");

    BoundedWork.within(
        Duration.ofSeconds(3), () -> assertThat(reason(endless)).isEqualTo("file-password"));
  }

  @Test
  void what_lies_inside_is_judged_as_if_it_had_come_alone() {
    byte[] nothing = Locked.byDefault(new byte[] {1, 2, 3, 4}, EncryptionMode.agile);
    assertThat(reason(nothing)).isEqualTo("workbook-corrupt");
    byte[] half = Locked.byDefault(Arrays.copyOf(OPEN, OPEN.length / 2), EncryptionMode.agile);
    assertThat(reason(half)).isEqualTo("workbook-corrupt");
  }
}
