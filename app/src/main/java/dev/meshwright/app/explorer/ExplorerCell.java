package dev.meshwright.app.explorer;

import dev.meshwright.app.common.GitStateLabel;
import dev.meshwright.app.common.KindIcon;
import dev.meshwright.app.common.MarkLabel;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A row: icon, name, and at its end Git state and verdict.
final class ExplorerCell extends TreeCell<ExplorerItem> {

  private final Texts texts;
  private final GitStateLabel gitSign = new GitStateLabel();
  private final MarkLabel markSign = new MarkLabel();

  ExplorerCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("explorer-cell");
    // The row fills the tree's width, so that the signs stand in one column.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ExplorerItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Label name = new Label(title(item), icon(item).node());
    name.getStyleClass().add("user-text");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    if (item instanceof ExplorerItem.FileItem file) {
      HoverText.on(name, file.file().path());
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(name, gap);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("explorer-row");
    StringBuilder said = new StringBuilder(title(item));
    switch (item) {
      case ExplorerItem.FileItem file -> {
        gitSign.sign(file.state()).ifPresent(sign -> row.getChildren().add(sign));
        said.append(' ').append(gitSign.word(file.state()));
      }
      case ExplorerItem.ProductItem product -> name.getStyleClass().add("strong");
      case ExplorerItem.KindItem kind -> name.getStyleClass().add("muted");
    }
    markSign
        .icon(item.mark())
        .ifPresent(sign -> {
          row.getChildren().add(sign);
          said.append(' ').append(markSign.word(item.mark()));
        });
    setGraphic(row);
    setAccessibleText(said.toString());
  }

  private String title(ExplorerItem item) {
    return switch (item) {
      case ExplorerItem.ProductItem product ->
          product.name().isEmpty() ? texts.get("no.product") : product.name();
      case ExplorerItem.KindItem kind ->
          switch (kind.group()) {
            case SCHEMAS -> texts.get("group.schemas");
            case TRANSFORMATIONS -> texts.get("group.transformations");
            case SAMPLES -> texts.get("group.samples");
            case CONTRACTS -> texts.get("group.contracts");
            case TESTS -> texts.get("group.tests");
            case OTHER -> texts.get("group.other");
          };
      case ExplorerItem.FileItem file -> file.name();
    };
  }

  private static Icon icon(ExplorerItem item) {
    return switch (item) {
      case ExplorerItem.ProductItem product -> Icon.PRODUCT;
      case ExplorerItem.KindItem kind -> Icon.FOLDER;
      case ExplorerItem.FileItem file -> KindIcon.of(file.file().kind());
    };
  }
}
