package dev.meshwright.app.editor;

import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabLayout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Drags tabs with the mouse: along their group, to another group, or to an edge of a group, where
/// they make a new one. Escape goes back.
final class TabDragging {

  /// Less is a click of an unsteady hand.
  private static final double STEP = 8;

  /// The part of a group at each edge that makes a new group.
  private static final double EDGE = 0.25;

  private final StackPane root;
  private final EditorsViewModel model;
  private final Supplier<List<TabGroupView>> groups;
  private final Region marker = new Region();
  private Optional<Dragged> dragged = Optional.empty();
  private boolean moving;

  private record Dragged(int group, TabId tab, double x, double y) {}

  /// Where a tab would go, and what of the screen shows that.
  private record Target(TabLayout layout, Bounds bounds) {}

  TabDragging(
      StackPane root,
      EditorsViewModel model,
      Supplier<List<TabGroupView>> groups,
      TabActions actions) {
    this.root = root;
    this.model = model;
    this.groups = groups;
    marker.setManaged(false);
    marker.setMouseTransparent(true);
    marker.setVisible(false);
    marker.getStyleClass().add("drop-marker");
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    root.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::moved);
    root.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    root.addEventFilter(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          if (click.getClickCount() == 2
              && click.getButton() == MouseButton.PRIMARY
              && !onButton(click)
              && header(click).isPresent()) {
            actions.maximize().run();
          }
        });
    root.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (moving && key.getCode() == KeyCode.ESCAPE) {
            end();
            key.consume();
          }
        });
  }

  /// Shows where the tab would go.
  Node marker() {
    return marker;
  }

  /// The group whose header was hit, not the close button of a tab.
  private Optional<TabGroupView> header(MouseEvent event) {
    return groups.get().stream()
        .filter(group ->
            headerOf(group)
                .filter(bounds -> bounds.contains(event.getSceneX(), event.getSceneY()))
                .isPresent())
        .findFirst();
  }

  private static Optional<Bounds> headerOf(TabGroupView group) {
    return Optional.ofNullable(group.pane().lookup(".tab-header-area"))
        .map(node -> node.localToScene(node.getLayoutBounds()));
  }

  private void pressed(MouseEvent event) {
    end();
    if (event.getButton() == MouseButton.PRIMARY && !onButton(event)) {
      dragged =
          header(event)
              .flatMap(group ->
                  tabAt(group, event)
                      .flatMap(group::tabOf)
                      .map(tab ->
                          new Dragged(group.id(), tab, event.getSceneX(), event.getSceneY())));
    }
  }

  private static boolean onButton(MouseEvent event) {
    return event.getTarget() instanceof Node node
        && Stream.of(node, node.getParent())
            .anyMatch(at -> at.getStyleClass().contains("tab-close-button"));
  }

  private static Optional<Tab> tabAt(TabGroupView group, MouseEvent event) {
    return group.pane().getTabs().stream()
        .filter(tab ->
            boundsOf(group, tab)
                .filter(bounds -> bounds.contains(event.getSceneX(), event.getSceneY()))
                .isPresent())
        .findFirst();
  }

  /// The skin names the node of a tab as the tab is named.
  private static Optional<Bounds> boundsOf(TabGroupView group, Tab tab) {
    Set<Node> nodes = group.pane().lookupAll(".tab");
    return nodes.stream()
        .filter(node -> tab.getId().equals(node.getId()))
        .findFirst()
        .map(node -> node.localToScene(node.getLayoutBounds()));
  }

  private void moved(MouseEvent event) {
    dragged.ifPresent(now -> {
      moving =
          moving || Math.hypot(event.getSceneX() - now.x(), event.getSceneY() - now.y()) > STEP;
      if (moving) {
        Optional<Target> target = target(now, event);
        target.ifPresent(found -> mark(found.bounds()));
        marker.setVisible(target.isPresent());
        event.consume();
      }
    });
  }

  private void mark(Bounds inScene) {
    Bounds here = root.sceneToLocal(inScene);
    marker.resizeRelocate(here.getMinX(), here.getMinY(), here.getWidth(), here.getHeight());
    marker.toFront();
  }

  private void released(MouseEvent event) {
    if (moving) {
      Optional<Target> target = dragged.flatMap(now -> target(now, event));
      end();
      event.consume();
      target.ifPresent(found -> {
        model.tabs().change(found.layout());
        model.tabs().focus();
      });
    } else if (dragged.isPresent()) {
      // Who chooses a tab goes on in what it shows.
      model.tabs().focus();
    }
    end();
  }

  private void end() {
    dragged = Optional.empty();
    moving = false;
    marker.setVisible(false);
  }

  private Optional<Target> target(Dragged tab, MouseEvent event) {
    Optional<TabGroupView> head = header(event);
    if (head.isPresent()) {
      return Optional.of(between(tab, head.get(), event.getSceneX()));
    }
    return groups.get().stream()
        .flatMap(group -> {
          Bounds bounds = group.pane().localToScene(group.pane().getLayoutBounds());
          return bounds.contains(event.getSceneX(), event.getSceneY())
              ? Optional.of(inside(tab, group, bounds, event)).stream()
              : Optional.<Target>empty().stream();
        })
        .findFirst();
  }

  private Target between(Dragged tab, TabGroupView group, double x) {
    int index = 0;
    Bounds header = headerOf(group).orElseThrow();
    double line = header.getMinX();
    for (Tab other : group.pane().getTabs()) {
      Optional<Bounds> bounds = boundsOf(group, other);
      if (bounds.isPresent() && bounds.get().getCenterX() < x) {
        boolean itself = group.tabOf(other).filter(tab.tab()::equals).isPresent();
        index += itself ? 0 : 1;
        line = bounds.get().getMaxX();
      }
    }
    return new Target(
        model.tabs().layout().moved(tab.group(), tab.tab(), group.id(), index),
        new BoundingBox(line - 1, header.getMinY(), 3, header.getHeight()));
  }

  private Target inside(Dragged tab, TabGroupView group, Bounds all, MouseEvent event) {
    double x = (event.getSceneX() - all.getMinX()) / all.getWidth();
    double y = (event.getSceneY() - all.getMinY()) / all.getHeight();
    boolean across = Math.min(x, 1 - x) <= Math.min(y, 1 - y);
    double near = across ? Math.min(x, 1 - x) : Math.min(y, 1 - y);
    TabLayout now = model.tabs().layout();
    if (near > EDGE) {
      int end = now.group(group.id()).map(found -> found.tabs().size()).orElse(0);
      return new Target(now.moved(tab.group(), tab.tab(), group.id(), end), all);
    }
    boolean after = (across ? x : y) > 0.5;
    double width = across ? all.getWidth() / 2 : all.getWidth();
    double height = across ? all.getHeight() : all.getHeight() / 2;
    return new Target(
        now.split(tab.group(), tab.tab(), group.id(), across, after, false),
        new BoundingBox(
            across && after ? all.getMinX() + width : all.getMinX(),
            !across && after ? all.getMinY() + height : all.getMinY(),
            width,
            height));
  }
}
