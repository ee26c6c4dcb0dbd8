package dev.meshwright.app.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against the JDK's own reader of pictures.
class PictureFileTest {

  @TempDir Path folder;

  @Test
  void a_picture_is_read_back_pixel_by_pixel() throws IOException {
    Random random = new Random(7);
    WritableImage image = new WritableImage(61, 37);
    for (int y = 0; y < 37; y++) {
      for (int x = 0; x < 61; x++) {
        image.getPixelWriter().setArgb(x, y, 0xff000000 | random.nextInt(0x1000000));
      }
    }
    Path file = PictureFile.write(image, folder.resolve("new/picture.png"));
    var read = ImageIO.read(file.toFile());
    assertEquals(61, read.getWidth());
    assertEquals(37, read.getHeight());
    for (int y = 0; y < 37; y++) {
      for (int x = 0; x < 61; x++) {
        assertEquals(image.getPixelReader().getArgb(x, y), read.getRGB(x, y));
      }
    }
  }
}
