package cn.baoshen.rendering.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The element {@code <object type="qr" title="…">} as the QR code of its title, drawn as lines of a
 * drawing: a picture would have to be opened by an address.
 */
final class QrCode implements FSObjectDrawer, FSObjectDrawerFactory {
  private static final String TYPE = "qr";
  private static final int QUIET = 2;

  @Override
  public @Nullable FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return TYPE.equals(element.getAttribute("type"));
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    BitMatrix dots = dots(element.getAttribute("title"));
    double size = Math.min(width, height) / dotsPerPixel / dots.getWidth();
    device.drawWithGraphics(
        (float) x, (float) y, (float) width, (float) height, pen -> draw(dots, size, pen));
    return null;
  }

  private static void draw(BitMatrix dots, double size, Graphics2D pen) {
    pen.setColor(Color.BLACK);
    for (int y = 0; y < dots.getHeight(); y++) {
      int from = 0;
      for (int x = 0; x <= dots.getWidth(); x++) {
        if (x == dots.getWidth() || !dots.get(x, y)) {
          line(pen, from, x, y, size);
          from = x + 1;
        }
      }
    }
  }

  private static void line(Graphics2D pen, int from, int to, int y, double size) {
    if (to > from) {
      pen.fill(new Rectangle2D.Double(from * size, y * size, (to - from) * size, size));
    }
  }

  static BitMatrix dots(String text) {
    try {
      Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.MARGIN, QUIET);
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalStateException("no code can hold " + text, e);
    }
  }
}
