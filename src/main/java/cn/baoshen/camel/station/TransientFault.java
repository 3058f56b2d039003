package cn.baoshen.camel.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a broken world, such as a full disk, a database that is away or a mail server that does not
 * answer, from a fault of ours or of a file: it heals without anybody looking at the case.
 */
public final class TransientFault {
  private static final List<Class<? extends Throwable>> WORLD =
      List.of(
          IOException.class,
          MessagingException.class,
          TransientDataAccessException.class,
          RecoverableDataAccessException.class,
          DataAccessResourceFailureException.class,
          CannotCreateTransactionException.class,
          SQLTransientException.class,
          SQLRecoverableException.class,
          SQLNonTransientConnectionException.class);

  /** What libraries say of content, though they call it input or output. */
  private static final List<Class<? extends IOException>> CONTENT =
      List.of(
          JsonProcessingException.class,
          ZipException.class,
          CharacterCodingException.class,
          NoSuchFileException.class);

  private TransientFault() {}

  public static boolean isSeenIn(@Nullable Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (isOneOf(WORLD, cause) && !isOneOf(CONTENT, cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(List<? extends Class<?>> kinds, Throwable thrown) {
    return kinds.stream().anyMatch(kind -> kind.isInstance(thrown));
  }
}
