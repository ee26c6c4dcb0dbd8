package dev.meshwright.app.refactor;

import dev.meshwright.app.common.WrappingCell;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.diff.DiffView.Side;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.refactor.ChangedText;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The files that a refactoring touches, and the chosen one before and after.
final class FilesPane implements View {

  private static final double LIST_SHARE = 0.26;

  private final Texts texts = Texts.of(FilesPane.class);
  private final Jobs jobs;
  private final Label count = new Label();
  private final ListView<ChangedText> files = new ListView<>();
  private final BorderPane sides = new BorderPane();
  private final SplitPane root;
  private Optional<DiffView> diff = Optional.empty();
  private Optional<ChangedText> shown = Optional.empty();

  FilesPane(Jobs jobs) {
    this.jobs = jobs;
    count.getStyleClass().add("strong");
    count.setId("refactor-count");
    Wrapping.of(count);
    count.setMinHeight(Region.USE_PREF_SIZE);
    Named.named(files, "refactor-files", texts.get("files"));
    files.setCellFactory(view -> new FileCell());
    files.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    VBox left = new VBox(count, files);
    left.getStyleClass().add("form-row");
    VBox.setVgrow(files, Priority.ALWAYS);
    left.setMinWidth(0);
    sides.setMinWidth(0);
    root = new SplitPane(left, sides);
    root.setId("refactor-split");
    root.getStyleClass().add("refactor-files");
    root.setDividerPositions(LIST_SHARE);
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Shows these; the file that was chosen stays so.
  void show(List<ChangedText> texts) {
    if (files.getItems().equals(texts)) {
      return;
    }
    Optional<String> before = shown.map(ChangedText::path);
    count.setText(this.texts.get("files.count", texts.size()));
    files.getItems().setAll(texts);
    int index =
        before
            .map(path -> texts.stream().map(ChangedText::path).toList().indexOf(path))
            .filter(found -> found >= 0)
            .orElse(0);
    files.getSelectionModel().select(index);
  }

  private void choose(ChangedText text) {
    if (text == null || shown.equals(Optional.of(text))) {
      return;
    }
    boolean same = shown.filter(before -> before.path().equals(text.path())).isPresent();
    shown = Optional.of(text);
    Side before =
        new Side(
            text.before().isPresent() ? texts.get("side.before") : texts.get("side.none"),
            text.before().orElse(""));
    Side after = new Side(texts.get("side.after"), text.after());
    if (same && diff.isPresent()) {
      diff.get().update(before, after);
      return;
    }
    diff.ifPresent(DiffView::dispose);
    DiffView made =
        new DiffView("refactor-diff", before, after, Language.ofFile(text.path()), jobs);
    made.wrapLines();
    diff = Optional.of(made);
    sides.setCenter(made.root());
  }

  @Override
  public void dispose() {
    diff.ifPresent(DiffView::dispose);
    diff = Optional.empty();
  }

  /// The name of a file, whether it is new, and its folder.
  private static final class FileCell extends WrappingCell<ChangedText> {

    private final Texts texts = Texts.of(FilesPane.class);

    @Override
    protected void updateItem(ChangedText item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      NameParts parts = NameParts.of(item.path());
      String said = item.before().isPresent() ? parts.name() : texts.get("file.new", parts.name());
      Label name = new Label(said);
      name.getStyleClass().add("user-text");
      Label folder = new Label(parts.folder());
      folder.getStyleClass().addAll("muted", "user-text");
      setGraphic(new VBox(name, folder));
      setAccessibleText(said + " " + parts.folder());
    }
  }
}
