package dev.meshwright.app.preview;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.mapping.Fit;
import dev.meshwright.usecases.mapping.MappedField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Columns beside the fields that they stand for, with what is wrong and the fixes.
final class MappingTable {

  private static final int MOST_FIXES = 3;

  /// Beside the words of a cell, in pixels.
  private static final double MARGIN = 20;

  private final Texts texts;
  private final Consumer<Fix> apply;
  private final TableView<MappedField> table = new TableView<>();
  private boolean fixable = true;

  /// @param apply makes a fix
  MappingTable(Texts texts, Consumer<Fix> apply) {
    this.texts = texts;
    this.apply = apply;
    Named.named(table, "mapping-table", texts.get("mapping.name"));
    table.getStyleClass().add("mapping-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(column(texts.get("mapping.column"), 17, Names::new));
    table.getColumns().add(text(texts.get("mapping.type"), 13, MappingTable::type));
    table.getColumns().add(text(texts.get("mapping.field"), 13, MappingTable::field));
    table.getColumns().add(text(texts.get("mapping.field.type"), 13, this::fieldType));
    table.getColumns().add(column(texts.get("mapping.problem"), 40, Problems::new));
  }

  Node node() {
    return table;
  }

  /// @param canFix whether fixes can be made
  void show(List<MappedField> fields, boolean canFix) {
    fixable = canFix;
    table.getItems().setAll(fields);
  }

  private static TableColumn<MappedField, MappedField> column(
      String title,
      double ems,
      java.util.function.Supplier<TableCell<MappedField, MappedField>> cell) {
    TableColumn<MappedField, MappedField> column = new TableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(any -> cell.get());
    column.setPrefWidth(ems * 13);
    return column;
  }

  private static TableColumn<MappedField, MappedField> text(
      String title, double ems, Function<MappedField, String> words) {
    return column(
        title,
        ems,
        () ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable MappedField item, boolean empty) {
                super.updateItem(item, empty);
                getStyleClass().removeAll("mono", "user-text");
                getStyleClass().addAll("mono", "user-text");
                setText(empty || item == null ? null : words.apply(item));
              }
            });
  }

  private static String type(MappedField field) {
    return field.column().map(MappedField.DataSide::type).orElse("");
  }

  private static String field(MappedField field) {
    return field.field().map(MappedField.SchemaSide::name).orElse("");
  }

  private String fieldType(MappedField field) {
    return field
        .field()
        .map(side -> side.nullable() ? texts.get("mapping.nullable", side.type()) : side.type())
        .orElse("");
  }

  /// The worst thing that is said of a field.
  private static Severity worst(MappedField field) {
    return field.problems().stream()
        .map(Problem::severity)
        .max(Severity::compareTo)
        .orElse(Severity.INFO);
  }

  private static Node sign(MappedField field) {
    return switch (worst(field)) {
      case ERROR -> Icon.ERROR.node(Tone.DANGER);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case INFO ->
          switch (field.fit()) {
            case FITS -> Icon.CHECK.node(Tone.SUCCESS);
            case DOUBTFUL -> Icon.WARNING.node(Tone.WARNING);
            case MISFIT -> Icon.ERROR.node(Tone.DANGER);
            case NO_COLUMN, NO_FIELD -> Icon.REMOVE.node(Tone.NEUTRAL);
          };
    };
  }

  private final class Names extends TableCell<MappedField, MappedField> {
    @Override
    protected void updateItem(@Nullable MappedField item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      String name = item.column().map(MappedField.DataSide::name).orElse("");
      setGraphic(sign(item));
      setText(name.isEmpty() ? texts.get("mapping.none") : "  ".repeat(item.depth()) + name);
      setAccessibleText(item.path() + ", " + fit(item.fit()));
    }
  }

  private String fit(Fit fit) {
    return switch (fit) {
      case FITS -> texts.get("fit.fits");
      case DOUBTFUL -> texts.get("fit.doubtful");
      case MISFIT -> texts.get("fit.misfit");
      case NO_COLUMN -> texts.get("fit.no.column");
      case NO_FIELD -> texts.get("fit.no.field");
    };
  }

  private final class Problems extends TableCell<MappedField, MappedField> {

    private final HoverText hover = new HoverText(this);

    @Override
    protected void updateItem(@Nullable MappedField item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      hover.say("");
      if (empty || item == null || item.problems().isEmpty()) {
        setGraphic(null);
        return;
      }
      Problem problem = item.problems().getFirst();
      FlowPane fixes = new FlowPane();
      fixes.getStyleClass().add("mapping-fixes");
      if (fixable) {
        item.problems().stream()
            .flatMap(each -> each.fixes().stream())
            .limit(MOST_FIXES)
            .forEach(fix -> fixes.getChildren().add(button(item, fix, fixes.getChildren().size())));
      }
      Label said = new Label(problem.message());
      said.getStyleClass().add("user-text");
      Wrapping.of(said);
      VBox box = new VBox(said);
      box.prefWidthProperty()
          .bind(widthProperty().map(width -> Math.max(0, width.doubleValue() - MARGIN)));
      box.getStyleClass().add("mapping-problem");
      if (!fixes.getChildren().isEmpty()) {
        box.getChildren().add(fixes);
      }
      hover.say(problem.text());
      setGraphic(box);
    }

    /// A row is as high as its words at the width that there is.
    @Override
    protected double computePrefHeight(double width) {
      double inner = getTableColumn().getWidth() - MARGIN;
      return getGraphic() instanceof Region content && inner > 0
          ? snappedTopInset() + content.prefHeight(inner) + snappedBottomInset()
          : super.computePrefHeight(width);
    }

    private Button button(MappedField item, Fix fix, int number) {
      Button button = new Button(fix.title(), Icon.FIX.node());
      button.setId("mapping-fix-" + item.path() + "-" + number);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(action -> apply.accept(fix));
      return button;
    }
  }
}
