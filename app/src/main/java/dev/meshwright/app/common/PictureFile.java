package dev.meshwright.app.common;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/// Writes a picture as PNG: eight bits a channel, no filter. So small that it spares the program
/// the JDK's desktop module, 17 MB of an image.
public final class PictureFile {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int BITS = 8;
  private static final int RED_GREEN_BLUE_ALPHA = 6;

  private PictureFile() {}

  public static Path write(Image image, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, bytes(image));
  }

  /// What the file of a picture holds.
  public static byte[] bytes(Image image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
      chunk(out, "IDAT", rows(image));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(width);
    out.writeInt(height);
    out.writeByte(BITS);
    out.writeByte(RED_GREEN_BLUE_ALPHA);
    // The only compression, the only set of filters, not interlaced.
    out.write(new byte[3]);
    return bytes.toByteArray();
  }

  private static byte[] rows(Image image) throws IOException {
    PixelReader pixels = image.getPixelReader();
    int width = (int) image.getWidth();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] row = new byte[1 + 4 * width];
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      for (int y = 0; y < (int) image.getHeight(); y++) {
        for (int x = 0; x < width; x++) {
          int argb = pixels.getArgb(x, y);
          row[1 + 4 * x] = (byte) (argb >> 16);
          row[2 + 4 * x] = (byte) (argb >> 8);
          row[3 + 4 * x] = (byte) argb;
          row[4 + 4 * x] = (byte) (argb >> 24);
        }
        out.write(row);
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }
}
