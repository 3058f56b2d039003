package cn.baoshen.console.access.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What a session holds, as bytes. What cannot be read, because another version wrote it or because
 * it is nothing that a session may hold, is not there: its person logs in again.
 */
class SessionBytes implements Converter<byte[], Object> {
  private static final Logger log = LoggerFactory.getLogger(SessionBytes.class);

  private static final ObjectInputFilter MAY_BE_THERE =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=60;maxrefs=20000;maxbytes=1000000;java.**;cn.baoshen.console.access.**;"
              + "org.springframework.security.**;com.nimbusds.**;!*");

  /** Both ways between objects and bytes. */
  static ConversionService both() {
    GenericConversionService both = new GenericConversionService();
    both.addConverter(Object.class, byte[].class, new SerializingConverter());
    both.addConverter(byte[].class, Object.class, new SessionBytes());
    return both;
  }

  @Override
  public @Nullable Object convert(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(MAY_BE_THERE);
      return in.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      log.warn("a session holds what this version does not read, and ends ({})", e.toString());
      return null;
    }
  }
}
