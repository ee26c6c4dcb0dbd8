package dev.meshwright.uitesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// Keeps pictures of windows in `target/pictures` of the module under test, for people to look at.
final class Pictures {

  private static final Path FOLDER = Path.of("target", "pictures");

  private Pictures() {}

  /// Call on the JavaFX thread.
  static Image save(Scene scene, String name) {
    Image image = scene.snapshot(null);
    try {
      Path file = FOLDER.resolve(name + ".png");
      Files.createDirectories(file.getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return image;
  }
}
