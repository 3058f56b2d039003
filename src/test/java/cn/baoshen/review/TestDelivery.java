package cn.baoshen.review;

import cn.baoshen.review.inbound.Delivery;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;

/** A mail that lies in a mailbox which always answers. */
public record TestDelivery(String place, byte[] bytes, Instant arrivedAt) implements Delivery {
  private static final int BEGINNING = 1 << 16;

  @Override
  public byte[] beginning() {
    return Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING));
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public boolean isGone() {
    return false;
  }

  @Override
  public boolean isWithinReach() {
    return true;
  }
}
