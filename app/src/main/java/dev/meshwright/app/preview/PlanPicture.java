package dev.meshwright.app.preview;

import dev.meshwright.model.data.PlanStep;
import dev.meshwright.uikit.view.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;

/// The operators of a query as boxes, rows flowing from left to right into the result: how many
/// rows each gave, and how long it took.
final class PlanPicture extends Pane {

  private static final int MOST = 400;
  private static final double GAP = 34;
  private static final double ROW_GAP = 12;

  /// @param depth steps from the result
  /// @param slot where it stands from above; between its inputs
  private record Placed(VBox box, int depth, double slot) {}

  private record Flow(Placed from, Placed to, CubicCurve curve) {}

  private final Texts texts;
  private final long whole;
  private final List<Placed> placed = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private int slots;

  PlanPicture(PlanStep root, Texts texts) {
    this.texts = texts;
    this.whole = Math.max(1, total(root, 0));
    setId("plan-picture");
    getStyleClass().add("plan-picture");
    place(root, 0);
    flows.forEach(flow -> getChildren().add(flow.curve()));
    placed.forEach(operator -> getChildren().add(operator.box()));
  }

  private static long total(PlanStep step, int depth) {
    long nanos = step.time().toNanos();
    if (depth < MOST) {
      for (PlanStep input : step.inputs()) {
        nanos += total(input, depth + 1);
      }
    }
    return nanos;
  }

  private Placed place(PlanStep step, int depth) {
    List<Placed> inputs = new ArrayList<>();
    for (PlanStep input : step.inputs()) {
      if (placed.size() + inputs.size() < MOST && depth < MOST) {
        inputs.add(place(input, depth + 1));
      }
    }
    double slot =
        inputs.isEmpty()
            ? slots++
            : inputs.stream().mapToDouble(Placed::slot).average().orElseThrow();
    Placed here = new Placed(box(step), depth, slot);
    placed.add(here);
    for (int i = 0; i < inputs.size(); i++) {
      flows.add(new Flow(inputs.get(i), here, curve(step.inputs().get(i).rows())));
    }
    return here;
  }

  /// The more rows, the wider.
  private static CubicCurve curve(long rows) {
    CubicCurve curve = new CubicCurve();
    curve.getStyleClass().add("plan-flow");
    curve.setStrokeWidth(1 + Math.log10(1.0 + Math.max(0, rows)));
    return curve;
  }

  private VBox box(PlanStep step) {
    double share = (double) step.time().toNanos() / whole;
    Label name = new Label(step.operator().replace('_', ' ').strip());
    name.getStyleClass().add("strong");
    Label figures = new Label(texts.get("plan.figures", step.rows(), time(step.time()), share));
    Region bar = new Region();
    bar.getStyleClass().add(share >= 0.4 ? "plan-share-large" : "plan-share");
    VBox box = new VBox(name);
    step.details().values().stream()
        .filter(detail -> !detail.isBlank())
        .limit(2)
        .forEach(detail -> box.getChildren().add(detail(detail)));
    box.getChildren().addAll(figures, bar);
    bar.maxWidthProperty().bind(box.widthProperty().multiply(Math.max(0.01, share * 0.94)));
    box.getStyleClass().add("plan-box");
    box.setFocusTraversable(true);
    box.setId("plan-" + placed.size());
    box.setAccessibleText(
        name.getText() + ", " + figures.getText() + ", " + String.join(", ", details(step)));
    return box;
  }

  private static List<String> details(PlanStep step) {
    return step.details().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .toList();
  }

  private static Label detail(String text) {
    Label label = new Label(text.lines().findFirst().orElse("").strip());
    label.getStyleClass().addAll("muted", "user-text", "plan-detail");
    return label;
  }

  private String time(Duration time) {
    double millis = time.toNanos() / 1e6;
    return millis >= 1000
        ? texts.get("plan.seconds", millis / 1000)
        : texts.get("plan.millis", millis);
  }

  @Override
  protected double computePrefWidth(double height) {
    return (lastDepth() + 1) * (boxWidth() + GAP) + GAP;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(1, slots) * (boxHeight() + ROW_GAP) + ROW_GAP;
  }

  @Override
  protected void layoutChildren() {
    double width = boxWidth();
    double height = boxHeight();
    int last = lastDepth();
    for (Placed operator : placed) {
      double own = operator.box().prefHeight(width);
      double x = GAP / 2 + (last - operator.depth()) * (width + GAP);
      double y = ROW_GAP + operator.slot() * (height + ROW_GAP) + (height - own) / 2;
      operator.box().resizeRelocate(x, y, width, own);
    }
    for (Flow flow : flows) {
      VBox from = flow.from().box();
      VBox to = flow.to().box();
      CubicCurve curve = flow.curve();
      curve.setStartX(from.getLayoutX() + width);
      curve.setStartY(from.getLayoutY() + from.getHeight() / 2);
      curve.setEndX(to.getLayoutX());
      curve.setEndY(to.getLayoutY() + to.getHeight() / 2);
      double middle = (curve.getStartX() + curve.getEndX()) / 2;
      curve.setControlX1(middle);
      curve.setControlY1(curve.getStartY());
      curve.setControlX2(middle);
      curve.setControlY2(curve.getEndY());
    }
  }

  private int lastDepth() {
    return placed.stream().mapToInt(Placed::depth).max().orElse(0);
  }

  private double boxWidth() {
    return placed.stream().mapToDouble(operator -> operator.box().prefWidth(-1)).max().orElse(0);
  }

  private double boxHeight() {
    return placed.stream().mapToDouble(operator -> operator.box().prefHeight(-1)).max().orElse(0);
  }
}
