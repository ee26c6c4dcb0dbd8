package dev.meshwright.app.points;

import dev.meshwright.app.common.DescribedRow;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.model.git.FileState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

/// What changed between two points: files, and the changes of schemas in words.
final class ComparedView implements View {

  private static final int MOST_FILES = 500;

  private final Texts texts = Texts.of(ComparedView.class);
  private final ComparedPage page;
  private final BorderPane root = new BorderPane();
  private final Subscription subscription;

  ComparedView(ComparedPage page) {
    this.page = page;
    root.setId("compared-points");
    subscription = page.stateProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void render(ComparedState state) {
    root.setCenter(
        switch (state) {
          case ComparedState.Reading reading ->
              EmptyState.of(Icon.COMPARE, page.title(), texts.get("compared.reading"));
          case ComparedState.Failed(Throwable cause) -> Failure.of(cause);
          case ComparedState.Ready(ChangesInWords changes) ->
              changes.files().isEmpty()
                  ? EmptyState.of(Icon.COMPARE, page.title(), texts.get("compared.same"))
                  : listed(changes);
        });
  }

  private Node listed(ChangesInWords changes) {
    int breaking = changes.breaking().size();
    Label count =
        new Label(
            breaking > 0
                ? texts.get("verdict.breaks", changes.files().size(), breaking)
                : texts.get("verdict.holds", changes.files().size()));
    count.getStyleClass().add("muted");
    VBox box = new VBox(new Label(page.description()), count, save());
    changes.files().stream().limit(MOST_FILES).forEach(file -> box.getChildren().add(row(file)));
    if (changes.files().size() > MOST_FILES) {
      box.getChildren()
          .add(new Label(texts.get("compared.more", changes.files().size() - MOST_FILES)));
    }
    box.getStyleClass().add("commit-details");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setId("compared-files");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private Node save() {
    MenuButton save = new MenuButton(texts.get("report"), Icon.SAVE.node());
    Named.named(save, "compared-report", texts.get("report"));
    for (PointReports.Format format : PointReports.Format.values()) {
      MenuItem item = new MenuItem(words(format));
      item.setId("compared-report-" + format.ending());
      item.setOnAction(chosen -> save(format));
      save.getItems().add(item);
    }
    return save;
  }

  private String words(PointReports.Format format) {
    return switch (format) {
      case HTML -> texts.get("report.html");
      case MARKDOWN -> texts.get("report.markdown");
      case TEXT -> texts.get("report.text");
      case JSON -> texts.get("report.json");
    };
  }

  private void save(PointReports.Format format) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("report.choose"));
    chooser.setInitialFileName("changes." + format.ending());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(words(format), "*." + format.ending()));
    FrontWindow.find()
        .flatMap(window -> Optional.ofNullable(chooser.showSaveDialog(window)))
        .ifPresent(file -> page.reports().write(format, page.points(), file.toPath()));
  }

  private Node row(DescribedFile described) {
    String path = described.file().path();
    List<Button> tools =
        described.file().state() == FileState.MODIFIED && page.files().hasRows(path)
            ? List.of(rows(path))
            : List.of();
    return DescribedRow.of(
        described,
        List.of(
            DescribedRow.name(
                "compared-file-" + path,
                path,
                texts.get("compared.show", path),
                () -> page.files().show(page.points(), path))),
        tools);
  }

  private Button rows(String path) {
    Button rows =
        Named.iconButton(
            new Button(), Icon.DATA, "compared-rows-" + path, texts.get("compared.rows"));
    rows.setOnAction(pressed -> page.files().showRows(page.points(), path));
    return rows;
  }
}
