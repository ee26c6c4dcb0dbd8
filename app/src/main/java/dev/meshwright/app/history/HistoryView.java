package dev.meshwright.app.history;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.GraphRow;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.commit.DescribedChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows commits: a graph of all, or those that changed a file or a part of one.
final class HistoryView implements View {

  /// Where it stands: in the panel it can be about all files.
  enum Place {
    PANEL,
    TAB
  }

  private final Texts texts = Texts.of(HistoryView.class);
  private final HistoryViewModel model;
  private final BorderPane root = new BorderPane();
  private final ListView<Commit> list = new ListView<>();
  private final CommitPane details;
  private final Place place;
  private final Button tab;
  private final SplitPane split;
  private final Label file = new Label();
  private final TextField field = new TextField();
  private final Button more = new Button(texts.get("more"));
  private final Button all = new Button(texts.get("all"));
  private final ChangeListener<HistoryState> onState = (property, was, is) -> render(is);
  private final ChangeListener<Optional<String>> onPath;
  private final CommitSearchBar search;
  private Map<Commit, GraphRow> graph = Map.of();
  private boolean filling;

  /// @param diffs shows a file before and after a commit
  /// @param inTab shows the commits that changed a file in a tab
  HistoryView(
      Place place,
      HistoryViewModel model,
      CommitViewModel commit,
      RevisionDiffs diffs,
      Consumer<String> inTab) {
    this.place = place;
    this.model = model;
    details =
        new CommitPane(
            texts,
            commit,
            diffs::show,
            path -> {
              if (place == Place.PANEL) {
                model.pathProperty().set(Optional.of(path));
              }
            });
    split = new SplitPane(list, details.root());
    split.setId("history-split");
    split.setOrientation(place == Place.PANEL ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    split.setDividerPositions(0.55);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> {
          if (!filling) {
            commit.choose(Optional.ofNullable(is));
          }
        });
    file.setId("history-path");
    file.getStyleClass().addAll("muted", "user-text");
    file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    file.setMinWidth(0);
    root.setId("history");
    Named.named(list, "history-list", texts.get("list"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(view -> new CommitCell(this::words, this::inGraph));
    Named.named(more, "history-more", texts.get("more"));
    more.setMaxWidth(Double.MAX_VALUE);
    more.setOnAction(action -> model.showMore());
    Named.named(all, "history-all", texts.get("all"));
    all.setOnAction(action -> model.pathProperty().set(Optional.empty()));
    all.setMinWidth(Region.USE_PREF_SIZE);
    tab = Named.iconButton(new Button(), Icon.OPEN, "history-tab", texts.get("tab"));
    tab.setOnAction(action -> model.pathProperty().get().ifPresent(inTab));
    HBox narrowed = new HBox(file, all, tab);
    narrowed.setAlignment(Pos.CENTER_LEFT);
    narrowed.getStyleClass().add("change-head");
    Named.named(field, "history-field", texts.get("field"));
    field.setPromptText(texts.get("field"));
    field.textProperty().bindBidirectional(model.fieldProperty());
    search = new CommitSearchBar(texts, model.searchProperty());
    VBox bar = new VBox(search, narrowed, field);
    bar.getStyleClass().add("pane-bar");
    root.setTop(bar);
    onPath = (property, was, is) -> showPath(is);
    model.stateProperty().addListener(onState);
    model.pathProperty().addListener(onPath);
    showPath(model.pathProperty().get());
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    model.pathProperty().removeListener(onPath);
    field.textProperty().unbindBidirectional(model.fieldProperty());
    details.dispose();
    search.dispose();
  }

  /// The commits that are chosen, the newest first.
  List<String> chosen() {
    return CommitMenu.chosen(list);
  }

  /// Offers what can be done with the chosen commits.
  void menu(CommitMenu.Actions actions) {
    list.setContextMenu(CommitMenu.of(texts, list, actions));
  }

  /// Moves the keyboard to the search.
  void search() {
    AfterFrame.run(search::focus);
  }

  private List<DescribedChange> words(Commit of) {
    return model.stateProperty().get() instanceof HistoryState.Ready ready
        ? ready.words().getOrDefault(of.id(), List.of())
        : List.of();
  }

  private Optional<GraphRow> inGraph(Commit of) {
    return Optional.ofNullable(graph.get(of)).filter(row -> !row.lines().isEmpty());
  }

  private static void show(Node node, boolean is) {
    node.setVisible(is);
    node.setManaged(is);
  }

  private void showPath(Optional<String> path) {
    boolean narrow = path.isPresent();
    show(file, narrow);
    show(search, !narrow && place == Place.PANEL);
    show(all, narrow && place == Place.PANEL);
    show(tab, narrow && place == Place.PANEL);
    file.setText(path.orElse(""));
    field.setVisible(model.tellsFields());
    field.setManaged(model.tellsFields());
  }

  private void render(HistoryState state) {
    root.setBottom(null);
    root.setCenter(
        switch (state) {
          case HistoryState.NoRepository none ->
              EmptyState.of(Icon.HISTORY, texts.get("norepo.title"), texts.get("norepo.text"));
          case HistoryState.Reading reading ->
              EmptyState.of(Icon.HISTORY, texts.get("reading.title"), texts.get("reading.text"));
          case HistoryState.Ready ready -> {
            graph =
                ready.rows().stream()
                    .collect(
                        Collectors.toMap(
                            GraphRow::commit, Function.identity(), (one, same) -> one));
            yield ready(ready.commits(), ready.more());
          }
          case HistoryState.Failed(Throwable cause) -> Failure.of(cause, again());
        });
  }

  private Button again() {
    Button again = new Button(texts.get("commit.again"));
    again.setId("history-again");
    again.setOnAction(action -> model.refresh());
    return again;
  }

  /// Whether what is listed stays, and older commits come.
  private boolean goesOn(List<Commit> commits) {
    int listed = list.getItems().size();
    return listed > 0
        && listed < commits.size()
        && commits.subList(0, listed).equals(list.getItems());
  }

  private Node ready(List<Commit> commits, boolean older) {
    if (commits.isEmpty()) {
      if (model.searchProperty().get().narrows() && model.pathProperty().get().isEmpty()) {
        return EmptyState.of(Icon.HISTORY, texts.get("unfound.title"), texts.get("unfound.text"));
      }
      return model.pathProperty().get().isPresent()
          ? EmptyState.of(
              Icon.HISTORY,
              texts.get("untouched.title"),
              texts.get("untouched.text", model.pathProperty().get().orElse("")))
          : EmptyState.of(Icon.HISTORY, texts.get("empty.title"), texts.get("empty.text"));
    }
    filling = true;
    List<Commit> selected = List.copyOf(list.getSelectionModel().getSelectedItems());
    if (commits.equals(list.getItems())) {
      list.refresh();
    } else if (goesOn(commits)) {
      list.getItems().addAll(commits.subList(list.getItems().size(), commits.size()));
      list.refresh();
    } else {
      list.getSelectionModel().clearSelection();
      list.getItems().setAll(commits);
    }
    selected.stream().filter(commits::contains).forEach(list.getSelectionModel()::select);
    filling = false;
    root.setBottom(older ? more : null);
    return split;
  }
}
