package cn.baoshen.intake;

import java.io.IOException;

/** A file was read well, but there is no room for it or no way to write it. */
class CannotKeep extends IOException {
  CannotKeep(IOException cause) {
    super(cause.toString(), cause);
  }
}
