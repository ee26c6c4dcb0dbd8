package dev.meshwright.app.history;

import dev.meshwright.model.git.GraphLine;
import dev.meshwright.model.git.GraphRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;

/// The lines of the graph through one row, as tall as the row. The relations are also in the words
/// beside them: the graph is for the eye.
final class GraphGutter extends Region {

  /// Lanes further right are drawn on top of one another.
  private static final int MOST_LANES = 10;

  private static final int COLORS = 4;
  private static final double LANE = 11;
  private static final double RADIUS = 3.5;

  /// Below the top of the row, in the middle of the subject.
  private static final double COMMIT_AT = 12;

  private final GraphRow row;
  private final Circle commit = new Circle(RADIUS);
  private final List<CubicCurve> curves = new ArrayList<>();

  private GraphGutter(GraphRow row) {
    this.row = row;
    setManaged(true);
    setMouseTransparent(true);
    for (GraphLine line : row.lines()) {
      CubicCurve curve = new CubicCurve();
      curve.getStyleClass().addAll("graph-line", color(line.color()));
      curves.add(curve);
    }
    commit.getStyleClass().addAll("graph-commit", color(row.color()));
    getChildren().addAll(curves);
    getChildren().add(commit);
    double width = LANE * Math.min(row.lanes(), MOST_LANES) + RADIUS;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
  }

  /// The row with its lines before it; alone where there are none.
  static Node beside(Optional<GraphRow> row, Region words) {
    if (row.isEmpty()) {
      return words;
    }
    HBox box = new HBox(new GraphGutter(row.get()), words);
    box.setFillHeight(true);
    box.getStyleClass().add("graph-row");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return box;
  }

  private static String color(int color) {
    return "graph-color-" + color % COLORS;
  }

  @Override
  protected double computePrefHeight(double width) {
    return COMMIT_AT + RADIUS;
  }

  @Override
  protected void layoutChildren() {
    double bottom = getHeight();
    for (int i = 0; i < curves.size(); i++) {
      GraphLine line = row.lines().get(i);
      switch (line.kind()) {
        case PAST -> draw(curves.get(i), line, 0, bottom);
        case FROM_CHILD -> draw(curves.get(i), line, 0, COMMIT_AT);
        case TO_PARENT -> draw(curves.get(i), line, COMMIT_AT, bottom);
      }
    }
    commit.setCenterX(x(row.lane()));
    commit.setCenterY(COMMIT_AT);
  }

  private static void draw(CubicCurve curve, GraphLine line, double top, double bottom) {
    double middle = (top + bottom) / 2;
    curve.setStartX(x(line.top()));
    curve.setStartY(top);
    curve.setControlX1(x(line.top()));
    curve.setControlY1(middle);
    curve.setControlX2(x(line.bottom()));
    curve.setControlY2(middle);
    curve.setEndX(x(line.bottom()));
    curve.setEndY(bottom);
  }

  private static double x(int lane) {
    return RADIUS + 1 + LANE * Math.min(lane, MOST_LANES - 1);
  }
}
