package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.uikit.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/// The panels of an open workspace: left, middle with its lower part, right.
final class WorkbenchView implements View {

  private static final double RIGHT = 0.81;

  private final Panels panels;
  private final List<Command> commands;
  private final BorderPane root = new BorderPane();
  private final TopBar top;
  private final PanelTabs left;
  private final PanelTabs lower;
  private final Map<PanelId, View> alone = new LinkedHashMap<>();
  private final BorderPane center = new BorderPane();
  private final SplitPane middle;
  private final SplitPane across;
  private final WindowMemory memory;
  private final ListChangeListener<Panel> onShown = change -> showAlone();
  private final ChangeListener<Number> onCall = (property, was, is) -> focus();

  WorkbenchView(WorkspaceViewModel workspace, ShellActions actions, WindowMemory memory) {
    this.memory = memory;
    panels = workspace.panels();
    commands = panels.commands();
    top = new TopBar(workspace, actions);
    left = new PanelTabs(panels, PanelPlace.LEFT);
    lower = new PanelTabs(panels, PanelPlace.LOWER);
    middle = new SplitPane(center, lower.root());
    middle.setId("middle-split");
    middle.setOrientation(Orientation.VERTICAL);
    middle.setDividerPositions(memory.divider("middle", 0.58));
    across = new SplitPane(left.root(), middle);
    across.setId("across-split");
    across.setDividerPositions(memory.divider("left", 0.2));
    SplitPane.setResizableWithParent(left.root(), false);
    showAlone();
    root.setTop(top.root());
    root.setCenter(across);
    root.setId("workbench");
    panels.shown().addListener(onShown);
    panels.callsProperty().addListener(onCall);
  }

  /// Those of all panels.
  List<Command> commands() {
    return commands;
  }

  /// What is left to be built behind the panels in front, in small steps.
  List<Runnable> rest() {
    return Stream.concat(left.rest().stream(), lower.rest().stream()).toList();
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Tells the memory where the dividers are.
  void remember() {
    memory.keepDivider("middle", middle.getDividerPositions()[0]);
    memory.keepDivider("left", across.getDividerPositions()[0]);
    if (across.getDividers().size() > 1) {
      memory.keepDivider("right", across.getDividerPositions()[1]);
    }
  }

  @Override
  public void dispose() {
    panels.shown().removeListener(onShown);
    panels.callsProperty().removeListener(onCall);
    top.dispose();
    left.dispose();
    lower.dispose();
    alone.values().forEach(View::dispose);
  }

  /// Builds the panels that have a place to themselves, as soon as they are shown.
  private void showAlone() {
    for (Panel panel : panels.shown()) {
      switch (panel.place()) {
        case LEFT, LOWER -> {}
        case MIDDLE ->
            alone.computeIfAbsent(
                panel.id(),
                id -> {
                  View view = panel.view();
                  center.setCenter(view.root());
                  return view;
                });
        case RIGHT ->
            alone.computeIfAbsent(
                panel.id(),
                id -> {
                  View view = panel.view();
                  showRight(view.root());
                  return view;
                });
      }
    }
  }

  private void showRight(Parent content) {
    double before = across.getDividerPositions()[0];
    across.getItems().add(content);
    SplitPane.setResizableWithParent(content, false);
    across.setDividerPositions(before, memory.divider("right", RIGHT));
  }

  private void focus() {
    panels
        .called()
        .ifPresent(panel -> {
          switch (panel.place()) {
            case LEFT -> left.root().requestFocus();
            case LOWER -> lower.root().requestFocus();
            case MIDDLE, RIGHT ->
                Optional.ofNullable(alone.get(panel.id()))
                    .ifPresent(pane -> pane.root().requestFocus());
          }
        });
  }
}
