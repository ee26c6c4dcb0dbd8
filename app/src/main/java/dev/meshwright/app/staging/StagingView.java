package dev.meshwright.app.staging;

import dev.meshwright.app.committing.CommitForm;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ListAboveForm;
import dev.meshwright.model.git.PartsOfFile;
import dev.meshwright.model.git.PutAside;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;

/// The changed files, the parts of the one that is selected, and the commit. Space stages and
/// unstages what is selected; Delete discards a part.
final class StagingView implements View {

  private final Texts texts = Texts.of(StagingView.class);
  private final StagingViewModel model;
  private final BorderPane root = new BorderPane();
  private final ListView<StagedRow> files = new ListView<>();
  private final ListView<PartRow> parts = new ListView<>();
  private final MenuButton back = new MenuButton();
  private final CommitForm form;
  private final ListAboveForm listed;
  private final Subscription subscription;
  private boolean filling;

  StagingView(StagingViewModel model) {
    this.model = model;
    root.setId("staging");
    form =
        new CommitForm(model.flow(), "staging", "staging-commit", "staging-", texts.get("commit"));
    Named.named(files, "staging-files", texts.get("files"));
    files.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    files.setCellFactory(view -> new StagedCell(texts));
    files.setPlaceholder(hint(texts.get("files.none")));
    files.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.SPACE) {
        toggleFile();
        key.consume();
      }
    });
    Named.named(parts, "staging-parts", texts.get("parts"));
    parts.setCellFactory(view -> new PartCell(texts));
    parts.setPlaceholder(hint(texts.get("parts.none")));
    parts.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.SPACE) {
        togglePart();
        key.consume();
      } else if (key.getCode() == KeyCode.DELETE) {
        discardPart();
        key.consume();
      }
    });
    SplitPane split = new SplitPane(files, parts);
    split.setId("staging-split");
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.4);
    listed = new ListAboveForm(split, form.node(), "staging-form");
    Named.named(back, "staging-back", texts.get("back"));
    back.setText(texts.get("back"));
    back.setGraphic(Icon.UNDO.node());
    root.setTop(bar());
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model.partsProperty().subscribe(this::show),
            files
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                  if (!filling) {
                    model.choose(Optional.ofNullable(row).map(chosen -> chosen.file().path()));
                  }
                }));
  }

  private static Label hint(String words) {
    Label hint = new Label(words);
    hint.getStyleClass().add("muted");
    Wrapping.of(hint);
    return hint;
  }

  private FlowPane bar() {
    Button file =
        Named.button("staging-file", Icon.CHECK, texts.get("stage.file"), this::toggleFile);
    file.disableProperty().bind(Bindings.isNull(files.getSelectionModel().selectedItemProperty()));
    Button part =
        Named.button("staging-part", Icon.SPLIT, texts.get("stage.part"), this::togglePart);
    part.disableProperty().bind(Bindings.isNull(parts.getSelectionModel().selectedItemProperty()));
    Button discard =
        Named.button("staging-discard", Icon.DELETE, texts.get("discard"), this::discardPart);
    discard
        .disableProperty()
        .bind(Bindings.isNull(parts.getSelectionModel().selectedItemProperty()));
    FlowPane bar =
        new FlowPane(
            file,
            Named.button("staging-all", Icon.ADD, texts.get("stage.all"), model::stageAll),
            part,
            discard,
            Named.button("staging-aside", Icon.SAVE, texts.get("aside"), model::putAside),
            back);
    bar.getStyleClass().add("pane-bar");
    return bar;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    form.dispose();
  }

  private void toggleFile() {
    model.toggle(List.copyOf(files.getSelectionModel().getSelectedItems()));
  }

  private void togglePart() {
    Optional.ofNullable(parts.getSelectionModel().getSelectedItem()).ifPresent(model::toggle);
  }

  private void discardPart() {
    Optional.ofNullable(parts.getSelectionModel().getSelectedItem()).ifPresent(model::discard);
  }

  private void render(StagingState state) {
    switch (state) {
      case StagingState.NoRepository none ->
          root.setCenter(
              EmptyState.of(Icon.BRANCH, texts.get("norepo.title"), texts.get("norepo.text")));
      case StagingState.Reading reading ->
          root.setCenter(
              EmptyState.of(Icon.REFRESH, texts.get("reading.title"), texts.get("reading.text")));
      case StagingState.Ready(List<StagedRow> rows, var staged, List<PutAside> aside) -> {
        fill(rows);
        offer(aside);
        root.setCenter(listed);
      }
      case StagingState.Failed(Throwable cause) ->
          root.setCenter(
              Failure.of(
                  cause,
                  Named.button("staging-again", Icon.REFRESH, texts.get("again"), model::refresh)));
    }
  }

  private void fill(List<StagedRow> rows) {
    Set<String> chosen =
        model
            .wantedProperty()
            .get()
            .map(Set::of)
            .orElseGet(() ->
                files.getSelectionModel().getSelectedItems().stream()
                    .map(row -> row.file().path())
                    .collect(Collectors.toSet()));
    model.wantedProperty().set(Optional.empty());
    filling = true;
    files.getItems().setAll(rows);
    filling = false;
    List<StagedRow> again =
        rows.stream().filter(row -> chosen.contains(row.file().path())).toList();
    if (rows.isEmpty()) {
      model.choose(Optional.empty());
    }
    (again.isEmpty() ? rows.stream().limit(1).toList() : again)
        .forEach(files.getSelectionModel()::select);
  }

  private void offer(List<PutAside> aside) {
    back.setDisable(aside.isEmpty());
    back.getItems()
        .setAll(
            aside.stream()
                .map(entry -> {
                  MenuItem item = new MenuItem(entry.words());
                  item.setMnemonicParsing(false);
                  item.setOnAction(chosen -> model.takeBack(entry));
                  return item;
                })
                .toList());
  }

  private void show(Optional<PartsOfFile> shown) {
    int place = Math.max(0, parts.getSelectionModel().getSelectedIndex());
    List<PartRow> rows =
        shown
            .map(file ->
                Stream.concat(
                        file.unstaged().stream().map(part -> new PartRow(part, false)),
                        file.staged().stream().map(part -> new PartRow(part, true)))
                    .toList())
            .orElse(List.of());
    parts.getItems().setAll(rows);
    if (!rows.isEmpty()) {
      parts.getSelectionModel().select(Math.min(place, rows.size() - 1));
    }
  }
}
