package cn.baoshen.safekeeping;

import cn.baoshen.casebook.store.KeptFiles;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The head in its file, in a hidden folder of the outbox: whoever loses the state keeps it. */
final class HeadFile {
  static final String NAME = ".baoshen/head";

  private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final KeptFiles outbox;

  HeadFile(Path outbox) {
    this.outbox = new KeptFiles(outbox);
  }

  boolean isThere() {
    return Files.exists(outbox.path(NAME));
  }

  /** The head; empty when there is none, or none that can be read. */
  Optional<Head> read() {
    if (!isThere()) {
      return Optional.empty();
    }
    try {
      Head head = JSON.readValue(outbox.read(NAME), Head.class);
      return Optional.of(head).filter(read -> read.counts() != null && read.at() != null);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} cannot be read and is written anew: {}", outbox.path(NAME), e.toString());
      return Optional.empty();
    }
  }

  void write(Head head) {
    try {
      outbox.write(NAME, JSON.writeValueAsBytes(head));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
