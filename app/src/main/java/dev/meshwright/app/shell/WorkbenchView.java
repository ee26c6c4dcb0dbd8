package dev.meshwright.app.shell;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.status.DocumentCommands;
import dev.meshwright.app.status.DocumentStatusViewModel;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/// The panels of an open workspace: left, middle with its lower part, right.
final class WorkbenchView implements View {

  private final Panels panels;
  private final OpenTabs documents;
  private final List<Command> commands;
  private final BorderPane root = new BorderPane();
  private final TopBar top;
  private final WorkspaceStatus status;
  private final Map<PanelPlace, PanelTabs> tabs = new EnumMap<>(PanelPlace.class);
  private final BorderPane center = new BorderPane();
  private final PaneSplits splits;
  private final PaneKeyboard keyboard;
  private final ListChangeListener<Panel> onShown = change -> panelsChanged();
  private final ChangeListener<Number> onCall = (property, was, is) -> focusCalled();
  private final ChangeListener<Number> onTabs;
  private Optional<View> middle = Optional.empty();

  WorkbenchView(WorkspaceViewModel workspace, ShellActions actions, WindowMemory memory) {
    panels = workspace.panels();
    documents = workspace.tabs();
    top = new TopBar(workspace, actions);
    DocumentStatusViewModel front =
        new DocumentStatusViewModel(workspace.documents(), workspace.recoding());
    status = new WorkspaceStatus(workspace, front, actions);
    for (PanelPlace place : PanelPlace.values()) {
      if (place != PanelPlace.MIDDLE) {
        tabs.put(place, new PanelTabs(panels, place));
      }
    }
    center.setMinSize(0, 0);
    splits = new PaneSplits(panels.panes(), memory, tabs, center);
    keyboard = new PaneKeyboard(panels.panes(), tabs, center, splits::shown, this::focusMiddle);
    commands = new ArrayList<>(panels.commands());
    commands.addAll(new PaneCommands(panels.panes(), keyboard, splits).all());
    commands.addAll(new DocumentCommands(front).all());
    onTabs = (property, was, is) -> panels.panes().show(PanelPlace.MIDDLE);
    panelsChanged();
    root.setTop(top.root());
    root.setCenter(splits.root());
    root.setId("workbench");
    keyboard.install(root);
    panels.shown().addListener(onShown);
    panels.callsProperty().addListener(onCall);
    documents.callsProperty().addListener(onTabs);
  }

  /// Those of all panels and panes.
  List<Command> commands() {
    return commands;
  }

  /// What it says in the bar at the bottom of the window.
  Parent status() {
    return status.root();
  }

  /// Moves the keyboard to the document in front, without one to the panels on the left.
  void focus() {
    keyboard.focus(
        documents.frontProperty().get().isPresent() || !splits.shown(PanelPlace.LEFT)
            ? PanelPlace.MIDDLE
            : PanelPlace.LEFT);
  }

  /// What is left to be built behind the panels in front, in small steps.
  List<Runnable> rest() {
    return Stream.of(PanelPlace.LEFT, PanelPlace.LOWER)
        .flatMap(place -> pane(place).rest().stream())
        .toList();
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Tells the memory where the dividers are.
  void remember() {
    splits.remember();
  }

  @Override
  public void dispose() {
    panels.shown().removeListener(onShown);
    panels.callsProperty().removeListener(onCall);
    documents.callsProperty().removeListener(onTabs);
    keyboard.dispose();
    splits.dispose();
    top.dispose();
    status.dispose();
    tabs.values().forEach(View::dispose);
    middle.ifPresent(View::dispose);
  }

  private PanelTabs pane(PanelPlace place) {
    return Optional.ofNullable(tabs.get(place)).orElseThrow();
  }

  private void panelsChanged() {
    if (middle.isEmpty()) {
      middle =
          panels.shown().stream()
              .filter(panel -> panel.place() == PanelPlace.MIDDLE)
              .findFirst()
              .map(Panel::view);
      middle.ifPresent(view -> center.setCenter(view.root()));
    }
    splits.arrange();
  }

  private void focusMiddle() {
    if (middle.orElse(null) instanceof PageView view) {
      view.focus();
    }
  }

  private void focusCalled() {
    panels.called().ifPresent(panel -> keyboard.focus(panel.place()));
  }
}
