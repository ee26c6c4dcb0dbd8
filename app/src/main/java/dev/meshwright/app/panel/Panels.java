package dev.meshwright.app.panel;

import dev.meshwright.app.command.Command;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The panels of one open workspace: which are shown, which is in front, and who is told of events.
public final class Panels {

  private final Supplier<WorkspaceFacts> facts;
  private final List<Panel> all = new ArrayList<>();
  private final List<Command> offered = new ArrayList<>();
  private final ObservableList<Panel> shown = FXCollections.observableArrayList();
  private final ObservableList<Panel> shownView = FXCollections.unmodifiableObservableList(shown);
  private final Map<PanelPlace, ObjectProperty<Optional<PanelId>>> front =
      new EnumMap<>(PanelPlace.class);
  private final Panes panes = new Panes();
  private final Set<PanelId> started = new HashSet<>();
  private final List<Consumer<WorkspaceEvent>> hearers = new ArrayList<>();
  private final ReadOnlyIntegerWrapper calls = new ReadOnlyIntegerWrapper();
  private Optional<PanelId> called = Optional.empty();
  private boolean onScreen;

  /// @param facts what panels tell by whether there is something for them
  public Panels(Supplier<WorkspaceFacts> facts) {
    this.facts = facts;
  }

  /// Adds a panel behind those that are there. It is shown if there is something for it.
  public void add(Panel panel) {
    all.add(panel);
    if (panel.isFor(facts.get())) {
      reveal(panel);
    }
  }

  /// The panel of a type.
  public <P extends Panel> P panel(Class<P> type) {
    return all.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  /// Those that are shown, in their order.
  public ObservableList<Panel> shown() {
    return shownView;
  }

  /// Those that nobody has asked for and that there is nothing for yet.
  public List<Panel> hidden() {
    return all.stream().filter(panel -> !shown.contains(panel)).toList();
  }

  /// The panel in front at a place.
  public ObjectProperty<Optional<PanelId>> frontProperty(PanelPlace place) {
    return front.computeIfAbsent(place, empty -> new SimpleObjectProperty<>(Optional.empty()));
  }

  /// The panes that panels stand in.
  public Panes panes() {
    return panes;
  }

  /// Whether a panel is in front at its place, and that place on the screen.
  public ObservableValue<Boolean> inFront(PanelId id, PanelPlace place) {
    return frontProperty(place)
        .flatMap(front ->
            panes
                .stateProperty()
                .map(state -> state.isShown(place) && front.equals(Optional.of(id))));
  }

  /// Counts the calls of [#show]: also who is in front already is called again.
  public ReadOnlyIntegerProperty callsProperty() {
    return calls.getReadOnlyProperty();
  }

  /// The panel that was called last.
  public Optional<Panel> called() {
    return called.map(this::find);
  }

  /// Shows a panel and brings it to the front, with the keyboard.
  public void show(PanelId id) {
    Panel panel = find(id);
    reveal(panel);
    frontProperty(panel.place()).set(Optional.of(id));
    panes.show(panel.place());
    called = Optional.of(id);
    calls.set(calls.get() + 1);
  }

  /// The command that shows a panel.
  public Command toShow(PanelId id, String title, String keys) {
    return Command.of("show-" + id.name(), title, keys, () -> show(id));
  }

  /// Shows the panels that there is something for now.
  public void look() {
    WorkspaceFacts now = facts.get();
    hidden().stream().filter(panel -> panel.isFor(now)).forEach(this::reveal);
  }

  /// The workspace is on the screen: the panels that are shown may read.
  public void start() {
    onScreen = true;
    shown.forEach(this::start);
  }

  /// Has somebody told of events who is no panel.
  public void hear(Consumer<WorkspaceEvent> hearer) {
    hearers.add(hearer);
  }

  /// Tells the panels that are shown.
  public void tell(WorkspaceEvent event) {
    List.copyOf(shown).forEach(panel -> panel.on(event));
    hearers.forEach(hearer -> hearer.accept(event));
    look();
  }

  /// Adds commands that are no panel's.
  public void offer(List<Command> commands) {
    offered.addAll(commands);
  }

  /// Of all panels, hidden ones too, and those of none.
  public List<Command> commands() {
    return Stream.concat(all.stream().flatMap(panel -> panel.commands().stream()), offered.stream())
        .toList();
  }

  public void dispose() {
    all.forEach(Panel::dispose);
  }

  private Panel find(PanelId id) {
    return all.stream().filter(panel -> panel.id().equals(id)).findFirst().orElseThrow();
  }

  private void reveal(Panel panel) {
    if (shown.contains(panel)) {
      return;
    }
    int before = (int) all.stream().limit(all.indexOf(panel)).filter(shown::contains).count();
    shown.add(before, panel);
    if (frontProperty(panel.place()).get().isEmpty()) {
      frontProperty(panel.place()).set(Optional.of(panel.id()));
    }
    if (onScreen) {
      start(panel);
    }
  }

  private void start(Panel panel) {
    if (started.add(panel.id())) {
      panel.start();
    }
  }
}
