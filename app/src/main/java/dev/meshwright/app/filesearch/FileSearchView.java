package dev.meshwright.app.filesearch;

import dev.meshwright.app.common.Failure;
import dev.meshwright.model.Problem;
import dev.meshwright.model.find.Query;
import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.ListClicks;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.search.FileMatches;
import dev.meshwright.usecases.search.FilesQuery;
import dev.meshwright.usecases.search.FoundInFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What is looked for above, what was found below, with a box at each match that says whether it is
/// to be replaced.
final class FileSearchView implements View {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int MOST_SKIPPED = 12;

  private final Texts texts = Texts.of(FileSearchView.class);
  private final FileSearchViewModel model;
  private final Debounce pause;
  private final BorderPane root = new BorderPane();
  private final SearchField wanted;
  private final TextField only = new TextField();
  private final TextField replacement = new TextField();
  private final ToggleButton matchCase;
  private final ToggleButton wholeWord;
  private final ToggleButton regex;
  private final Button replace = new Button();
  private final Button undo = new Button();
  private final Button diagram;
  private final Label status = new Label();
  private final ListView<FoundRow> list = new ListView<>();
  private final Subscription subscription;

  /// @param showDiagram shows the types in files
  FileSearchView(FileSearchViewModel model, Debounce pause, Consumer<List<String>> showDiagram) {
    this.model = model;
    diagram =
        Named.button(
            "file-search-diagram",
            Icon.DIAGRAM,
            texts.get("found.diagram"),
            () -> showDiagram.accept(found()));
    diagram.setDisable(true);
    this.pause = pause;
    root.setId("file-search");
    wanted = new SearchField("file-search-find", texts.get("find.text"));
    Named.named(only, "file-search-only", texts.get("find.only"));
    only.setPromptText(texts.get("find.only"));
    only.setTooltip(new Tooltip(texts.get("find.only.tip")));
    Named.named(replacement, "file-search-replacement", texts.get("replace.text"));
    replacement.setPromptText(texts.get("replace.text"));
    matchCase = toggle("file-search-case", "Aa", texts.get("find.case"));
    wholeWord = toggle("file-search-word", "W", texts.get("find.word"));
    regex = toggle("file-search-regex", ".*", texts.get("find.regex"));
    Named.named(replace, "file-search-replace", texts.get("replace.all"));
    replace.setText(texts.get("replace.all"));
    replace.setOnAction(action -> model.replace(replacement.getText()));
    Named.named(undo, "file-search-undo", texts.get("replace.undo"));
    undo.setText(texts.get("replace.undo"));
    undo.setOnAction(action -> model.undo());
    status.setId("file-search-status");
    status.getStyleClass().add("muted");
    Named.named(list, "file-search-list", texts.get("found.list"));
    list.setCellFactory(view -> new FoundCell(model, replacement::getText, this::includedChanged));
    ListClicks.onRow(list, this::show);
    list.setOnKeyPressed(this::keyInList);
    FlowPane finding =
        new FlowPane(wanted.node(), new HBox(matchCase, wholeWord, regex), only, diagram, status);
    FlowPane replacing = new FlowPane(replacement, replace, undo);
    VBox top = new VBox(finding, replacing);
    for (FlowPane row : List.of(finding, replacing)) {
      row.getStyleClass().add("pane-bar");
    }
    root.setTop(top);
    root.setCenter(list);
    wanted.node().setOnAction(action -> search());
    only.setOnAction(action -> search());
    subscription =
        Subscription.combine(
            wanted.textProperty().subscribe((was, is) -> pause.poke(this::search)),
            only.textProperty().subscribe((was, is) -> pause.poke(this::search)),
            replacement.textProperty().subscribe((was, is) -> list.refresh()),
            model.stateProperty().subscribe(this::render),
            model.doneProperty().subscribe(done -> renderDone()),
            model
                .replacingProperty()
                .subscribe((was, is) -> {
                  includedChanged();
                  renderDone();
                }));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    pause.stop();
  }

  /// Moves the keyboard to what is looked for, or to what it is replaced with.
  void open(boolean replacing, String selected) {
    if (!selected.isEmpty()) {
      wanted.textProperty().set(selected);
      search();
    }
    TextField field =
        replacing && !wanted.textProperty().get().isEmpty() ? replacement : wanted.node();
    field.requestFocus();
    field.selectAll();
  }

  private void search() {
    pause.stop();
    model.search(
        new FilesQuery(
            new Query(
                wanted.textProperty().get(),
                matchCase.isSelected(),
                wholeWord.isSelected(),
                regex.isSelected()),
            only.getText()));
  }

  private void render(FileSearchState state) {
    wanted.node().pseudoClassStateChanged(WRONG, state instanceof FileSearchState.Wrong);
    status.setTooltip(null);
    switch (state) {
      case FileSearchState.Idle() -> show(List.of(), texts.get("state.idle"), "");
      case FileSearchState.Searching() -> status.setText(texts.get("state.searching"));
      case FileSearchState.Wrong(String message) -> show(List.of(), message, message);
      case FileSearchState.Failed(Throwable cause) ->
          show(List.of(), Failure.message(cause), Failure.message(cause));
      case FileSearchState.Found(FilesQuery query, FoundInFiles.Matches found) -> {
        show(found.files(), texts.get("state.none"), words(found));
        if (!found.skipped().isEmpty()) {
          status.setTooltip(new Tooltip(skipped(found.skipped())));
        }
      }
    }
    includedChanged();
  }

  /// The files that hold matches.
  private List<String> found() {
    return list.getItems().stream().map(row -> row.file().path()).distinct().toList();
  }

  private void show(List<FileMatches> files, String nothing, String said) {
    List<FoundRow> rows = new ArrayList<>();
    for (FileMatches file : files) {
      rows.add(new FoundRow.OfFile(file));
      file.matches().forEach(match -> rows.add(new FoundRow.OfMatch(file, match)));
    }
    list.setPlaceholder(new Label(nothing));
    list.getItems().setAll(rows);
    diagram.setDisable(rows.isEmpty());
    status.setText(said);
  }

  private String words(FoundInFiles.Matches found) {
    String words =
        found.more()
            ? texts.get("state.more", found.count())
            : texts.get("state.found", found.count(), found.files().size(), found.searched());
    return found.skipped().isEmpty()
        ? words
        : words + " " + texts.get("state.skipped", found.skipped().size());
  }

  private static String skipped(List<Problem> problems) {
    return problems.stream()
        .limit(MOST_SKIPPED)
        .map(Problem::message)
        .collect(Collectors.joining("\n"));
  }

  private void includedChanged() {
    int count = model.included();
    replace.setText(texts.get("replace.count", count));
    // What is listed during a search was found by the one before.
    boolean found = model.stateProperty().get() instanceof FileSearchState.Found;
    replace.setDisable(count == 0 || !found || model.replacingProperty().get());
    list.refresh();
  }

  private void renderDone() {
    Optional<Replacement> done = model.doneProperty().get();
    undo.setDisable(done.isEmpty() || model.replacingProperty().get());
    done.ifPresent(last ->
        undo.setTooltip(new Tooltip(texts.get("replace.done", last.matches(), last.files()))));
  }

  private void keyInList(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      show();
    } else if (key.getCode() == KeyCode.SPACE) {
      FoundRow row = list.getSelectionModel().getSelectedItem();
      if (row != null && row.file().obstacle().isEmpty()) {
        List<FileMatches.Match> matches =
            switch (row) {
              case FoundRow.OfFile(FileMatches file) -> file.matches();
              case FoundRow.OfMatch(FileMatches file, FileMatches.Match match) -> List.of(match);
            };
        boolean all = matches.stream().allMatch(match -> model.isIncluded(row.file(), match));
        model.include(row.file(), matches, !all);
        includedChanged();
      }
    } else {
      return;
    }
    key.consume();
  }

  private void show() {
    FoundRow row = list.getSelectionModel().getSelectedItem();
    if (row != null) {
      FileMatches.Match match =
          switch (row) {
            case FoundRow.OfFile(FileMatches file) -> file.matches().getFirst();
            case FoundRow.OfMatch(FileMatches file, FileMatches.Match one) -> one;
          };
      model.show(row.file(), match.range());
    }
  }

  private ToggleButton toggle(String id, String sign, String name) {
    ToggleButton toggle = new ToggleButton(sign);
    toggle.setTooltip(new Tooltip(name));
    toggle.getStyleClass().add("find-toggle");
    toggle.setOnAction(action -> search());
    return Named.named(toggle, id, name);
  }
}
