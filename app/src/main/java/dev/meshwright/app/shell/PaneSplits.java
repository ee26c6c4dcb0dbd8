package dev.meshwright.app.shell;

import dev.meshwright.app.panel.PaneState;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panes;
import dev.meshwright.uikit.view.NextPulse;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/// The panes side by side, with the dividers between them. Those that are hidden, or have nothing
/// to show, leave their place to the others; when they come back they are as large as they were.
final class PaneSplits implements View {

  private static final double LEFT = 0.2;
  private static final double RIGHT = 0.81;
  private static final double MIDDLE = 0.58;

  /// A pane that was dragged to less, in pixels, is meant to go.
  private static final double LEAST = 110;

  /// What a pane at a side has at first, unless a fifth of the window is more: room for the titles
  /// of its tabs, in ems.
  private static final double FIRST = 13;

  /// Of the width of the window.
  private static final double MOST = 0.25;

  /// The same for the pane at the left, which has three tabs.
  private static final double FIRST_LEFT = 27;

  /// The same for the pane below, in ems.
  private static final double FIRST_LOWER = 24;

  /// What the documents keep above it, in ems, wherever the divider was left: room for their tabs,
  /// their bars and a row or two. More would push the last line of a preview out of the window.
  private static final double DOCUMENTS = 10;

  /// What the pane below keeps of the height where that is more than there is: its tabs.
  private static final double LEAST_LOWER = 0.25;

  private static final double STEP = 0.04;

  /// Rounding of a divider's position to pixels, in shares of the window.
  private static final double NOT_MOVED = 0.004;

  private final Map<String, Double> placed = new HashMap<>();
  private final Panes panes;
  private final WindowMemory memory;
  private final Map<PanelPlace, PanelTabs> tabs;
  private final Region center;
  private final SplitPane middle = new SplitPane();
  private final SplitPane across = new SplitPane();
  private final ObservableValue<Font> type;
  private final NextPulse fitMiddle = new NextPulse(this::fitMiddle);
  private final NextPulse fitSides = new NextPulse(this::fitSides);
  private final ChangeListener<PaneState> onState = (property, was, is) -> arrange();

  PaneSplits(Panes panes, WindowMemory memory, Map<PanelPlace, PanelTabs> tabs, Region center) {
    this.panes = panes;
    this.memory = memory;
    this.tabs = tabs;
    this.center = center;
    middle.setId("middle-split");
    middle.setOrientation(Orientation.VERTICAL);
    middle.setMinSize(0, 0);
    across.setId("across-split");
    for (PanelPlace side : List.of(PanelPlace.LEFT, PanelPlace.RIGHT)) {
      SplitPane.setResizableWithParent(node(side), false);
    }
    across.addEventFilter(MouseEvent.MOUSE_RELEASED, released -> dropped());
    panes.stateProperty().addListener(onState);
    // The same for all of them.
    type = tabs.values().iterator().next().type();
    type.subscribe(fitMiddle::request);
    type.subscribe(fitSides::request);
    // A window made wider gives its room to the middle; one that gets its first size is placed
    // anew.
    across
        .widthProperty()
        .subscribe((was, is) -> {
          if (was.doubleValue() == 0) {
            fitSides.request();
          }
        });
    middle.heightProperty().subscribe(fitMiddle::request);
  }

  @Override
  public Parent root() {
    return across;
  }

  /// Whether a pane is on the screen.
  boolean shown(PanelPlace place) {
    return panes.state().isShown(place)
        && Optional.ofNullable(tabs.get(place)).filter(PanelTabs::isEmpty).isEmpty();
  }

  /// Puts the panes where they belong now.
  void arrange() {
    remember();
    List<Node> column = new ArrayList<>();
    if (shown(PanelPlace.MIDDLE)) {
      column.add(center);
    }
    if (shown(PanelPlace.LOWER)) {
      column.add(node(PanelPlace.LOWER));
    }
    List<Node> row = new ArrayList<>();
    if (shown(PanelPlace.LEFT)) {
      row.add(node(PanelPlace.LEFT));
    }
    if (!column.isEmpty()) {
      row.add(middle);
    }
    if (shown(PanelPlace.RIGHT)) {
      row.add(node(PanelPlace.RIGHT));
    }
    put(middle, column);
    put(across, row);
    place();
  }

  /// What stays is not touched: it would lose the keyboard.
  private static void put(SplitPane split, List<Node> items) {
    split.getItems().retainAll(items);
    for (int i = 0; i < items.size(); i++) {
      if (i >= split.getItems().size() || !split.getItems().get(i).equals(items.get(i))) {
        split.getItems().add(i, items.get(i));
      }
    }
  }

  /// Moves the dividers to where the memory has them, those that nobody moved to where they fit the
  /// size of the window.
  private void place() {
    placeMiddle();
    placeSides();
  }

  /// The type or the window has another size: what somebody moved stays where it is, as long as
  /// that shows something of a document.
  private void fitMiddle() {
    boolean covered =
        middle.getItems().size() > 1 && middle.getDividerPositions()[0] < documents(DOCUMENTS);
    if (covered || !memory.knows("middle")) {
      placeMiddle();
    }
  }

  private void fitSides() {
    if (!memory.knows("left") && !memory.knows("right")) {
      placeSides();
    }
  }

  private void placeMiddle() {
    if (middle.getItems().size() > 1) {
      double position = Math.max(at("middle", middle()), documents(DOCUMENTS));
      placed.put("middle", position);
      middle.setDividerPositions(position);
    }
  }

  private void placeSides() {
    double left = at("left", left());
    double right = at("right", right());
    boolean hasLeft = across.getItems().contains(node(PanelPlace.LEFT));
    switch (across.getItems().size()) {
      case 3 -> across.setDividerPositions(left, Math.max(left, right));
      case 2 -> across.setDividerPositions(hasLeft ? left : right);
      default -> {}
    }
  }

  private double at(String divider, double otherwise) {
    double position = memory.divider(divider, otherwise);
    placed.put(divider, position);
    return position;
  }

  /// Not what was placed here: a larger window may give a pane more.
  private void keep(String divider, double position) {
    if (Math.abs(position - placed.getOrDefault(divider, -1.0)) > NOT_MOVED) {
      memory.keepDivider(divider, position);
    }
  }

  /// Room for some rows below the bars of the preview, as far as the documents keep theirs.
  private double middle() {
    return Math.max(documents(DOCUMENTS), Math.min(MIDDLE, 1 - FIRST_LOWER * em()));
  }

  /// The share of the height that the documents have with some ems of it.
  private double documents(double ems) {
    return Math.min(1 - LEAST_LOWER, ems * em());
  }

  /// The size of the type, as a share of the height.
  private double em() {
    return middle.getHeight() <= 0 ? 0 : type.getValue().getSize() / middle.getHeight();
  }

  private double left() {
    return Math.max(LEFT, first(FIRST_LEFT));
  }

  private double right() {
    return Math.min(RIGHT, 1 - first(FIRST));
  }

  /// The share of the window that a pane needs with the type of its size; a quarter at most.
  private double first(double ems) {
    return across.getWidth() <= 0
        ? 0
        : Math.min(MOST, ems * type.getValue().getSize() / across.getWidth());
  }

  /// Tells the memory where the dividers are; those of panes that were dragged shut stay as they
  /// were.
  void remember() {
    if (middle.getItems().size() > 1 && large(PanelPlace.LOWER)) {
      keep("middle", middle.getDividerPositions()[0]);
    }
    double[] dividers = across.getDividerPositions();
    if (dividers.length == 0) {
      return;
    }
    if (across.getItems().contains(node(PanelPlace.LEFT)) && large(PanelPlace.LEFT)) {
      keep("left", dividers[0]);
    }
    if (across.getItems().contains(node(PanelPlace.RIGHT)) && large(PanelPlace.RIGHT)) {
      keep("right", dividers[dividers.length - 1]);
    }
  }

  private boolean large(PanelPlace place) {
    return size(place) >= LEAST;
  }

  /// In pixels, by the divider: the next layout is yet to come.
  private double size(PanelPlace place) {
    double[] dividers =
        place == PanelPlace.LOWER ? middle.getDividerPositions() : across.getDividerPositions();
    if (dividers.length == 0) {
      return Double.MAX_VALUE;
    }
    double last = dividers[dividers.length - 1];
    return switch (place) {
      case LEFT -> dividers[0] * across.getWidth();
      case RIGHT -> (1 - last) * across.getWidth();
      case LOWER -> (1 - last) * middle.getHeight();
      case MIDDLE -> Double.MAX_VALUE;
    };
  }

  /// A pane that was dragged shut goes, rather than stay as a sliver.
  private void dropped() {
    for (PanelPlace place : tabs.keySet()) {
      if (shown(place) && !large(place)) {
        panes.hide(place);
      }
    }
    remember();
  }

  /// Makes a pane larger (1) or smaller (-1).
  void grow(PanelPlace place, int by) {
    remember();
    switch (place) {
      case LEFT -> move("left", left(), by);
      case RIGHT -> move("right", right(), -by);
      case LOWER -> move("middle", middle(), -by);
      case MIDDLE -> move("middle", middle(), by);
    }
    place();
  }

  private void move(String divider, double otherwise, int by) {
    double next = memory.divider(divider, otherwise) + by * STEP;
    memory.keepDivider(divider, Math.clamp(next, 0.08, 0.92));
  }

  @Override
  public void dispose() {
    fitMiddle.stop();
    fitSides.stop();
    panes.stateProperty().removeListener(onState);
  }

  private Region node(PanelPlace place) {
    return Optional.ofNullable(tabs.get(place)).map(pane -> (Region) pane.root()).orElse(center);
  }
}
