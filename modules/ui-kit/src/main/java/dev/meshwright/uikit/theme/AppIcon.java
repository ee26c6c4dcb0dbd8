package dev.meshwright.uikit.theme;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;

/// The sign of the application: three products of a mesh and what flows between them. Drawn, so
/// that it is sharp in every size.
public final class AppIcon {

  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  private AppIcon() {}

  /// For windows and task bars; call on the JavaFX thread.
  public static List<Image> images() {
    return SIZES.stream().map(AppIcon::image).toList();
  }

  /// @param size edge in pixels
  public static Image image(int size) {
    SnapshotParameters transparent = new SnapshotParameters();
    transparent.setFill(Color.TRANSPARENT);
    return drawing(size / 256.0).snapshot(transparent, null);
  }

  private static Group drawing(double scale) {
    Rectangle ground = new Rectangle(256 * scale, 256 * scale);
    ground.setArcWidth(112 * scale);
    ground.setArcHeight(112 * scale);
    ground.setFill(
        new LinearGradient(
            0,
            0,
            1,
            1,
            true,
            CycleMethod.NO_CYCLE,
            new Stop(0, Color.web("#2f7fe6")),
            new Stop(1, Color.web("#0b4a9c"))));
    return new Group(
        ground,
        line(76, 92, 184, 76, scale),
        line(184, 76, 136, 188, scale),
        line(136, 188, 76, 92, scale),
        node(76, 92, "#ffffff", scale),
        node(184, 76, "#ffffff", scale),
        node(136, 188, "#ffd166", scale));
  }

  private static Line line(double x, double y, double toX, double toY, double scale) {
    Line line = new Line(x * scale, y * scale, toX * scale, toY * scale);
    line.setStroke(Color.web("#cfe3ff"));
    line.setStrokeWidth(14 * scale);
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    return line;
  }

  private static Circle node(double x, double y, String color, double scale) {
    return new Circle(x * scale, y * scale, 30 * scale, Color.web(color));
  }
}
