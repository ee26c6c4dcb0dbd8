package dev.meshwright.uikit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

@UiTest
class AppIconTest {

  @Test
  void it_is_drawn_in_the_sizes_that_systems_ask_for(Ui ui) {
    List<Image> images = ui.compute(AppIcon::images);
    assertEquals(
        List.of(16.0, 24.0, 32.0, 48.0, 64.0, 128.0, 256.0),
        images.stream().map(Image::getWidth).toList());
    for (Image image : images) {
      assertEquals(image.getWidth(), image.getHeight());
      assertEquals(0, image.getPixelReader().getArgb(0, 0) >>> 24, "the corner is clear");
      int middle = (int) image.getWidth() / 2;
      assertTrue(image.getPixelReader().getArgb(middle, 1) >>> 24 > 200, "the edge is filled");
    }
    new ViewCheck(ui, TestTheme.look(), 600, 270)
        .passes("app-icon", () -> Specimen.of(row(images)));
  }

  private static HBox row(List<Image> images) {
    return new HBox(6, images.stream().map(ImageView::new).toArray(ImageView[]::new));
  }
}
