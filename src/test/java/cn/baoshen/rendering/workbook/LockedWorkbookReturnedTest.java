package cn.baoshen.rendering.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.baoshen.rendering.annotation.AnnotatedWorkbook;
import cn.baoshen.rendering.words.ReturnNotice;
import cn.baoshen.testing.Locked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks under Excel's own password go back annotated, and open without one. */
class LockedWorkbookReturnedTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final ReturnNotice NOTICE =
      Placed.notice(Placed.report("longhui-2024-as-published.json"));

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/samples", name));
  }

  private static void isAnnotated(byte[] locked, String remark) throws IOException {
    byte[] annotated = AnnotatedWorkbook.of(locked, NOTICE, ZONE).orElseThrow();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(annotated))) {
      assertThat(book.getSheet("审核意见")).isNotNull();
      assertThat(
              book.getSheet("附件3基础数据表")
                  .getRow(21)
                  .getCell(3)
                  .getCellComment()
                  .getString()
                  .getString())
          .contains(remark);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"agile", "standard"})
  void a_workbook_under_excels_own_password_goes_back_annotated(EncryptionMode mode)
      throws IOException {
    isAnnotated(Locked.byDefault(sample("longhui-2024-as-published.xlsx"), mode), "A08");
  }

  @Test
  void so_does_a_binary_one() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
    byte[] locked;
    try (HSSFWorkbook book =
        new HSSFWorkbook(new ByteArrayInputStream(sample("longhui-2024-corrected.xls")))) {
      locked = FormBook.bytes(book);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    isAnnotated(locked, "A08");
  }

  @Test
  void one_under_another_password_has_no_copy() throws IOException {
    byte[] locked =
        Locked.with(sample("longhui-2024-as-published.xlsx"), EncryptionMode.agile, "secret");

    assertThat(AnnotatedWorkbook.of(locked, NOTICE, ZONE)).isEmpty();
  }
}
