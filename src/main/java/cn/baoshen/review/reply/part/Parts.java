package cn.baoshen.review.reply.part;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a mail as a tree of bounded depth and size; enclosed mails stay closed. */
public record Parts(MimePart leaf, List<Parts> inner, boolean cut) {
  private static final int DEPTH = 12;
  private static final int WIDTH = 200;

  public static Parts of(Part part) {
    return of(part, DEPTH);
  }

  /** A mail that is not taken apart. */
  public static Parts closed(Part part) {
    return new Parts(new MimePart(part, "multipart/mixed"), List.of(), true);
  }

  private static Parts of(Part part, int depth) {
    return of(MimePart.of(part), depth);
  }

  private static Parts of(MimePart leaf, int depth) {
    if (!leaf.isMultipart()) {
      return new Parts(leaf, List.of(), false);
    }
    if (depth == 0) {
      return new Parts(leaf, List.of(), true);
    }
    try {
      return inside(
          leaf, new MimeMultipart(leaf.part().getDataHandler().getDataSource()), depth - 1);
    } catch (MessagingException | RuntimeException broken) {
      return new Parts(leaf, List.of(), true);
    }
  }

  private static Parts inside(MimePart leaf, Multipart parts, int depth) throws MessagingException {
    List<Parts> inner = new ArrayList<>();
    int count = Math.min(parts.getCount(), WIDTH);
    for (int i = 0; i < count; i++) {
      inner.add(of(inner(leaf, parts.getBodyPart(i)), depth));
    }
    return new Parts(leaf, inner, parts.getCount() > WIDTH);
  }

  /** RFC 2046, 5.1.5: what does not say what it is, is a mail in a digest of mails. */
  private static MimePart inner(MimePart outer, Part part) {
    boolean says = !Headers.first(part, "Content-Type").isBlank();
    return outer.type().equals("multipart/digest") && !says
        ? new MimePart(part, "message/rfc822")
        : MimePart.of(part);
  }

  /** Itself and everything in it, in order. */
  public List<Parts> flat() {
    List<Parts> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<Parts> all) {
    all.add(this);
    inner.forEach(p -> p.collect(all));
  }

  public Optional<MimePart> first(String type) {
    return flat().stream().map(Parts::leaf).filter(l -> l.type().equals(type)).findFirst();
  }
}
