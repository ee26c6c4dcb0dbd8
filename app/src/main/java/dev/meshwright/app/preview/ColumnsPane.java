package dev.meshwright.app.preview;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Column;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.mapping.ColumnReport;
import dev.meshwright.usecases.mapping.Fit;
import dev.meshwright.usecases.mapping.MappedField;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/// The columns of the result, known before it has run, beside the fields of the schema that it must
/// fit.
final class ColumnsPane {

  private final Texts texts;
  private final ColumnsModel model;
  private final SchemaChooser chooser;
  private final MappingTable table;
  private final Label words = new Label();
  private final BorderPane root = new BorderPane();
  private final ChangeListener<QueryState<ColumnsFound>> onAnswer = (property, was, is) -> render();
  private final ChangeListener<QueryState<ColumnReport>> onCounted =
      (property, was, is) -> render();

  ColumnsPane(RowsTools tools, Texts texts) {
    this.texts = texts;
    this.model = tools.columns();
    chooser = new SchemaChooser("columns-schema", tools.conformance(), texts);
    table = new MappingTable(texts, model::apply);
    words.setId("columns-words");
    words.getStyleClass().add("user-text");
    FlowPane bar = new FlowPane(chooser.node(), words);
    bar.getStyleClass().add("pane-bar");
    root.setId("preview-columns-pane");
    root.setTop(bar);
    model.answerProperty().addListener(onAnswer);
    model.counted().answerProperty().addListener(onCounted);
    render();
  }

  Node node() {
    return root;
  }

  void dispose() {
    model.answerProperty().removeListener(onAnswer);
    model.counted().answerProperty().removeListener(onCounted);
    chooser.dispose();
  }

  private void render() {
    words.setText("");
    root.setCenter(
        QueryPane.of(
            model.answerProperty().get(),
            Icon.COLUMNS,
            texts.get("columns.title"),
            texts.get("columns.text"),
            this::shown));
  }

  private Node shown(ColumnsFound found) {
    Optional<ColumnReport> counted =
        model.counted().answerProperty().get()
                instanceof QueryState.Given<ColumnReport>(ColumnReport report)
            ? Optional.of(report)
            : Optional.empty();
    Optional<ColumnReport> report = found.report().map(known -> counted.orElse(known));
    List<MappedField> fields =
        report
            .map(ColumnReport::fields)
            .orElseGet(() -> found.columns().stream().map(ColumnsPane::alone).toList());
    words.setText(
        report.map(this::said).orElseGet(() -> texts.get("columns.count", found.columns().size())));
    table.show(fields, model.fixable());
    return fields.isEmpty()
        ? EmptyState.of(Icon.COLUMNS, texts.get("columns.title"), texts.get("columns.text"))
        : table.node();
  }

  private String said(ColumnReport report) {
    long wrong =
        report.problems().stream().filter(problem -> problem.severity() != Severity.INFO).count();
    return wrong == 0
        ? texts.get("columns.fit", report.type())
        : texts.get("columns.wrong", report.type(), wrong);
  }

  private static MappedField alone(Column column) {
    return new MappedField(
        column.name(),
        0,
        Optional.of(new MappedField.DataSide(column.name(), column.type().sql())),
        Optional.empty(),
        Fit.NO_FIELD,
        List.of());
  }
}
