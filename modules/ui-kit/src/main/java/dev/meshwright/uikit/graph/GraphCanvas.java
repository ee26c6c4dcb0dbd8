package dev.meshwright.uikit.graph;

import dev.meshwright.model.graph.PlacedGraph;
import dev.meshwright.model.graph.PlacedGraph.Box;
import dev.meshwright.uikit.keys.KeyStroke;
import dev.meshwright.uikit.view.Clipping;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.NextPulse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// A placed graph that is looked at, walked through and moved about. Draws what is seen of it only,
/// so that a graph of a thousand boxes moves as one of ten.
public final class GraphCanvas extends Region {

  private final GraphActions actions;
  private final GraphInks inks;
  private final GraphScale base;
  private final CutText texts = new CutText();
  private final SpotWords words = new SpotWords();
  private final GraphPainter painter;
  private final Canvas canvas = new Canvas();
  private final SelectedMark mark;
  private final NextPulse redraw = new NextPulse(this::draw);
  private final ObjectProperty<Optional<GraphSpot>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty find = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<GraphFind> found =
      new ReadOnlyObjectWrapper<>(GraphFind.nothing());
  private final GraphSight sight;
  private GraphIndex index = new GraphIndex(PlacedGraph.empty());
  private GraphWalk walk = new GraphWalk(index);

  /// @param name what it shows, for screen readers
  public GraphCanvas(String id, String name, GraphActions actions) {
    this.actions = actions;
    inks = new GraphInks(this, redraw::request);
    base = new GraphScale(this, this::rescaled);
    sight = new GraphSight(this, base, selected, this::moved);
    painter = new GraphPainter(inks, texts);
    Named.named(this, id, name);
    mark = new SelectedMark(id + "-selected");
    getStyleClass().add("graph-canvas");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setFocusTraversable(true);
    canvas.setManaged(false);
    getChildren().addAll(canvas, mark);
    Clipping.atEdges(this);
    new GraphKeys(this);
    new GraphMouse(this);
    selected.addListener((property, was, is) -> selectionChanged());
    find.addListener((property, was, is) -> look());
  }

  /// Draws all of the graph, in the colors that it has now; the window goes on meanwhile.
  public void draw(Consumer<WritableImage> whenDone) {
    GraphPicture.draw(index, painter, whenDone);
  }

  /// The keys that it hears before the window does.
  public static List<KeyStroke> ownKeys() {
    return Stream.of(GraphKey.values()).flatMap(key -> key.keys().stream()).toList();
  }

  /// Shows a graph: the first one as a whole, the next ones as large as the last, with what was
  /// selected, or else what was in the middle, where it was.
  public void show(PlacedGraph graph) {
    Optional<GraphSpot> anchor =
        selected.get().or(() -> Anchor.middle(index, view(), getWidth(), getHeight()));
    Optional<Box> before = anchor.flatMap(spot -> index.box(GraphSpot.of(spot.node())));
    boolean first = index.graph().nodes().isEmpty();
    index = new GraphIndex(graph);
    walk = new GraphWalk(index);
    if (first) {
      sight.fitNext();
    }
    Optional<GraphSpot> kept =
        selected
            .get()
            .map(spot -> index.has(spot) ? spot : GraphSpot.of(spot.node()))
            .filter(index::has);
    selected.set(kept);
    Optional<Box> after = anchor.flatMap(spot -> index.box(GraphSpot.of(spot.node())));
    if (before.isPresent() && after.isPresent()) {
      sight.follow(before.get(), after.get());
    }
    found.set(GraphFind.of(index, find.get()).at(found.get().spot()));
    requestLayout();
    redraw.request();
  }

  /// What is selected.
  public ObjectProperty<Optional<GraphSpot>> selectedProperty() {
    return selected;
  }

  /// Selects a part and moves it into sight.
  public void select(GraphSpot spot) {
    if (index.has(spot)) {
      selected.set(Optional.of(spot));
      sight.reveal(spot);
    }
  }

  /// What is looked for among the names.
  public StringProperty findProperty() {
    return find;
  }

  ReadOnlyObjectProperty<GraphFind> foundProperty() {
    return found.getReadOnlyProperty();
  }

  GraphSight sight() {
    return sight;
  }

  private Viewport view() {
    return sight.viewProperty().get();
  }

  private void rescaled(double was) {
    sight.rescaled(was);
  }

  GraphIndex index() {
    return index;
  }

  GraphInks inks() {
    return inks;
  }

  GraphScale base() {
    return base;
  }

  GraphActions actions() {
    return actions;
  }

  String words(GraphSpot spot) {
    return words.of(index, spot);
  }

  Optional<GraphIndex.Hit> at(double x, double y) {
    return index.at(view().graphX(x), view().graphY(y));
  }

  /// Shows all of the graph.
  public void fit() {
    sight.fit();
  }

  /// Closes a box that shows rows, and opens one that shows none.
  public void fold(String node) {
    index
        .node(node)
        .filter(GraphIndex::folds)
        .ifPresent(placed -> actions.fold(node, placed.node().rows().isEmpty()));
  }

  void fold(GraphIndex.Hit hit) {
    if (hit.more()) {
      actions.fold(hit.spot().node(), true);
    } else {
      fold(hit.spot().node());
    }
  }

  void walk(GraphWalk.Way way) {
    selected
        .get()
        .map(spot -> walk.from(spot, way))
        .or(() -> Anchor.middle(index, view(), getWidth(), getHeight()))
        .ifPresent(this::select);
  }

  void step(int by) {
    walk.step(selected.get(), by).ifPresent(this::select);
  }

  void toEnd(boolean last) {
    selected.get().map(spot -> walk.end(spot, last)).ifPresent(this::select);
  }

  /// Goes to the next (1) or previous (-1) of what was found.
  void findNext(int by) {
    found.set(found.get().stepped(by));
    found.get().spot().ifPresent(this::select);
    redraw.request();
  }

  private void look() {
    found.set(GraphFind.of(index, find.get()));
    findNext(1);
  }

  private void moved() {
    placeMark();
    redraw.request();
  }

  private void selectionChanged() {
    mark.setAccessibleText(selected.get().map(this::words).orElse(""));
    placeMark();
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    redraw.request();
  }

  private void placeMark() {
    mark.place(selected.get().flatMap(index::box), view(), getWidth(), getHeight());
  }

  private void draw() {
    painter.draw(
        canvas.getGraphicsContext2D(),
        index,
        view(),
        getWidth(),
        getHeight(),
        new NodePainter.Marks(selected.get(), found.get().all()));
  }

  @Override
  protected void layoutChildren() {
    sight.fitIfDue();
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      boolean known = canvas.getWidth() > 0;
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      placeMark();
      if (known) {
        selected.get().ifPresent(sight::reveal);
      }
    }
    draw();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(GraphInks.DATA);
    all.add(GraphScale.DATA);
    return all;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case FOCUS_ITEM, ITEM_AT_INDEX -> mark;
      case ITEM_COUNT -> selected.get().isPresent() ? 1 : 0;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
