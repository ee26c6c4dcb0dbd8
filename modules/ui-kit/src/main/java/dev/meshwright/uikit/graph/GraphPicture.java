package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.uikit.view.NextPulse;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/// Draws all of a graph into a picture, a piece with each frame, so that the window goes on living
/// meanwhile.
final class GraphPicture {

  /// Of the picture, so that it fits into memory; a larger graph is drawn smaller.
  private static final double MOST_PIXELS = 24_000_000;

  /// What every way of drawing can take at once.
  private static final int PIECE = 1024;

  private static final double MARGIN = 16;
  private static final double SHARP = 2;

  private final GraphIndex index;
  private final GraphPainter painter;
  private final Consumer<WritableImage> whenDone;
  private final WritableImage picture;
  private final double scale;
  private final NextPulse next = new NextPulse(this::piece);
  private final Canvas canvas = new Canvas(PIECE, PIECE);
  private int x;
  private int y;

  private GraphPicture(GraphIndex index, GraphPainter painter, Consumer<WritableImage> whenDone) {
    this.index = index;
    this.painter = painter;
    this.whenDone = whenDone;
    Box all = index.all();
    double width = all.width() + 2 * MARGIN;
    double height = all.height() + 2 * MARGIN;
    scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / (width * height)));
    picture =
        new WritableImage(
            Math.max(1, (int) Math.floor(width * scale)),
            Math.max(1, (int) Math.floor(height * scale)));
  }

  static void draw(GraphIndex index, GraphPainter painter, Consumer<WritableImage> whenDone) {
    new GraphPicture(index, painter, whenDone).next.request();
  }

  private void piece() {
    int width = Math.min(PIECE, (int) picture.getWidth() - x);
    int height = Math.min(PIECE, (int) picture.getHeight() - y);
    painter.draw(
        canvas.getGraphicsContext2D(),
        index,
        new Viewport(scale, x / scale - MARGIN, y / scale - MARGIN),
        PIECE,
        PIECE,
        NodePainter.Marks.none());
    WritableImage drawn = canvas.snapshot(new SnapshotParameters(), null);
    picture.getPixelWriter().setPixels(x, y, width, height, drawn.getPixelReader(), 0, 0);
    x += PIECE;
    if (x >= picture.getWidth()) {
      x = 0;
      y += PIECE;
    }
    if (y < picture.getHeight()) {
      next.request();
    } else {
      whenDone.accept(picture);
    }
  }
}
