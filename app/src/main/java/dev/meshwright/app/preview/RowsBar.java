package dev.meshwright.app.preview;

import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.ExportFormat;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.explore.RowSelection;
import dev.meshwright.usecases.files.NameParts;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// The line above the rows: which of them, their profile, their columns, and writing them to a
/// file.
final class RowsBar {

  private final Texts texts;
  private final PreviewViewModel model;
  private final RowsTools tools;
  private final PreviewActions actions;
  private final WrappingBar bar;
  private final TextField filter = new TextField();
  private final ToggleButton profile;
  private final Label message = new Label();
  private final ChangeListener<RowSelection> onSelection = (property, was, is) -> show(is);
  private final ChangeListener<QueryState<RowsTools.Exported>> onExported =
      (property, was, is) -> message.setText(said(is));

  RowsBar(Texts texts, PreviewViewModel model, RowsTools tools, PreviewActions actions) {
    this.texts = texts;
    this.model = model;
    this.tools = tools;
    this.actions = actions;
    Named.named(filter, "preview-filter", texts.get("filter"));
    filter.setPromptText(texts.get("filter.hint"));
    filter.setTooltip(new Tooltip(texts.get("filter.text")));
    filter.setOnAction(action -> apply());
    filter.setPrefColumnCount(24);
    filter.getStyleClass().add("row-filter");
    Button clear =
        Named.iconButton(
            new Button(), Icon.CLOSE, "preview-filter-clear", texts.get("filter.clear"));
    clear.setOnAction(action -> {
      filter.clear();
      apply();
    });
    profile = new ToggleButton(texts.get("profile"));
    Named.named(profile, "preview-profile", texts.get("profile.name"));
    profile.selectedProperty().bindBidirectional(tools.profile().wantedProperty());
    Button keep = new Button(texts.get("keep"));
    Named.named(keep, "preview-keep-test", texts.get("keep.name"));
    keep.setTooltip(new Tooltip(texts.get("keep.name")));
    keep.setOnAction(action -> actions.keepAsTest(List.of()));
    message.setId("preview-message");
    message.getStyleClass().addAll("muted", "user-text");
    message.setMinWidth(0);
    bar = new WrappingBar(List.of(filter, clear, profile, exports(), keep, message));
    model.selectionProperty().addListener(onSelection);
    tools.exportedProperty().addListener(onExported);
    show(model.selectionProperty().get());
  }

  Node node() {
    return bar;
  }

  /// Puts more into the line, before what it says last.
  void add(List<Node> controls) {
    bar.getChildren().addAll(bar.getChildren().indexOf(message), controls);
  }

  void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  /// Marks the place of a problem in the filter.
  void select(TextRange range) {
    filter.requestFocus();
    filter.selectRange(range.start(), Math.min(range.end(), filter.getLength()));
  }

  void dispose() {
    profile.selectedProperty().unbindBidirectional(tools.profile().wantedProperty());
    model.selectionProperty().removeListener(onSelection);
    tools.exportedProperty().removeListener(onExported);
  }

  private void apply() {
    model.selectionProperty().set(model.selectionProperty().get().filtered(filter.getText()));
  }

  private void show(RowSelection selection) {
    String text = selection.filter().orElse("");
    if (!filter.getText().strip().equals(text)) {
      filter.setText(text);
    }
  }

  private MenuButton exports() {
    MenuButton menu = new MenuButton(texts.get("export"), Icon.SAVE.node());
    Named.named(menu, "preview-export", texts.get("export.name"));
    for (ExportFormat format : ExportFormat.values()) {
      MenuItem item = new MenuItem(title(format));
      item.setId("preview-export-" + extension(format));
      item.setOnAction(action -> export(format));
      menu.getItems().add(item);
    }
    return menu;
  }

  /// Asks where to, and writes.
  void export(ExportFormat format) {
    model
        .shownProperty()
        .get()
        .flatMap(shown -> actions.chooseTarget(suggestion(shown.path(), format)))
        .ifPresent(target -> tools.export(format, target));
  }

  private static String suggestion(String path, ExportFormat format) {
    String name = NameParts.of(path).name();
    int dot = name.indexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name) + "." + extension(format);
  }

  static String extension(ExportFormat format) {
    return switch (format) {
      case CSV -> "csv";
      case NDJSON -> "ndjson";
      case PARQUET -> "parquet";
      case AVRO -> "avro";
    };
  }

  private String title(ExportFormat format) {
    return switch (format) {
      case CSV -> texts.get("export.csv");
      case NDJSON -> texts.get("export.ndjson");
      case PARQUET -> texts.get("export.parquet");
      case AVRO -> texts.get("export.avro");
    };
  }

  private String said(QueryState<RowsTools.Exported> exported) {
    return switch (exported) {
      case QueryState.None<RowsTools.Exported> none -> "";
      case QueryState.Working<RowsTools.Exported> working -> texts.get("export.working");
      case QueryState.Given<RowsTools.Exported>(RowsTools.Exported done) ->
          texts.get("export.done", done.rows(), done.target());
      case QueryState.Refused<RowsTools.Exported>(var problems) -> problems.getFirst().message();
      case QueryState.Broken<RowsTools.Exported>(Throwable cause) -> Failure.message(cause);
    };
  }
}
