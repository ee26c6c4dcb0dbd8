package dev.meshwright.installer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/// Draws the program's icon in the three forms that jpackage takes, and in the sizes of desktops: a
/// mesh of four nodes, one of them in the accent colour.
///
/// Argument: the folder to write `meshwright.png`, `.ico` and `.icns` into.
public final class IconFiles {

  private static final Color TOP = new Color(0x2F6FDE);
  private static final Color BOTTOM = new Color(0x1B3F8F);
  private static final Color ACCENT = new Color(0xFFC857);
  private static final List<Point2D> NODES =
      List.of(
          new Point2D.Double(0.28, 0.68),
          new Point2D.Double(0.34, 0.30),
          new Point2D.Double(0.66, 0.62),
          new Point2D.Double(0.72, 0.28));

  private IconFiles() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    byte[] large = png(512);
    byte[] medium = png(256);
    Files.write(folder.resolve("meshwright.png"), large);
    for (int size : PackageTree.ICON_SIZES) {
      Files.write(folder.resolve("meshwright-" + size + ".png"), png(size));
    }
    Files.write(folder.resolve("meshwright.ico"), ico(medium));
    Files.write(folder.resolve("meshwright.icns"), icns(large, medium));
  }

  private static byte[] png(int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(size, size);
    graphics.setPaint(new GradientPaint(0f, 0f, TOP, 0f, 1f, BOTTOM));
    graphics.fill(new RoundRectangle2D.Double(0.04, 0.04, 0.92, 0.92, 0.36, 0.36));
    graphics.setStroke(new BasicStroke(0.045f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setPaint(new Color(255, 255, 255, 200));
    for (int from = 0; from < NODES.size(); from++) {
      for (int to = from + 1; to < NODES.size(); to++) {
        // The long diagonal would blur the picture at small sizes.
        if (!(from == 0 && to == 3)) {
          graphics.draw(new Line2D.Double(NODES.get(from), NODES.get(to)));
        }
      }
    }
    for (Point2D node : NODES) {
      graphics.setPaint(node.equals(NODES.getLast()) ? ACCENT : Color.WHITE);
      graphics.fill(new Ellipse2D.Double(node.getX() - 0.09, node.getY() - 0.09, 0.18, 0.18));
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /// An icon file with one PNG of 256 pixels (written as 0 in its directory).
  private static byte[] ico(byte[] png) {
    return ByteBuffer.allocate(22 + png.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0)
        .putShort((short) 1)
        .putShort((short) 1)
        .put(new byte[] {0, 0, 0, 0})
        .putShort((short) 1)
        .putShort((short) 32)
        .putInt(png.length)
        .putInt(22)
        .put(png)
        .array();
  }

  /// An Apple icon with the sizes 512 (`ic09`) and 256 (`ic08`).
  private static byte[] icns(byte[] large, byte[] medium) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write("icns".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + 8 + large.length + 8 + medium.length);
      out.write("ic09".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + large.length);
      out.write(large);
      out.write("ic08".getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + medium.length);
      out.write(medium);
    }
    return bytes.toByteArray();
  }
}
