package dev.meshwright.app.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// Writes a picture as PNG.
final class PictureFile {

  private PictureFile() {}

  static Path write(Image image, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
      throw new IOException("this Java runtime cannot write PNG pictures");
    }
    return file;
  }
}
