package dev.meshwright.app.preview;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.usecases.mapping.ColumnReport;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/// Says over the rows that their columns are not those of the schema that is chosen, and leads to
/// the two side by side; away when they are.
final class MisfitLink {

  private static final int MOST_LINES = 12;

  private final ColumnsModel model;
  private final Texts texts;
  private final Hyperlink link = new Hyperlink();
  private final ChangeListener<QueryState<ColumnsFound>> onAnswer =
      (property, was, is) -> render(is);

  MisfitLink(RowsTools tools, Texts texts) {
    this.model = tools.columns();
    this.texts = texts;
    link.setId("preview-misfits");
    link.setOnAction(action -> tools.sideProperty().set(PreviewSide.COLUMNS));
    model.answerProperty().addListener(onAnswer);
    render(model.answerProperty().get());
  }

  Node node() {
    return link;
  }

  void dispose() {
    model.answerProperty().removeListener(onAnswer);
  }

  private void render(QueryState<ColumnsFound> answer) {
    Optional<ColumnReport> report =
        answer instanceof QueryState.Given<ColumnsFound>(ColumnsFound found)
            ? found.report()
            : Optional.empty();
    long wrong = report.map(MisfitLink::count).orElse(0L);
    link.setVisible(wrong > 0);
    link.setManaged(wrong > 0);
    report.ifPresent(found -> {
      link.setText(texts.get("columns.misfits", wrong));
      link.setGraphic(
          found.fits() ? Icon.WARNING.node(Tone.WARNING) : Icon.ERROR.node(Tone.DANGER));
      link.setTooltip(
          new Tooltip(
              found.problems().stream()
                  .filter(MisfitLink::counts)
                  .limit(MOST_LINES)
                  .map(Problem::message)
                  .collect(Collectors.joining("\n"))));
    });
  }

  private static long count(ColumnReport report) {
    return report.problems().stream().filter(MisfitLink::counts).count();
  }

  private static boolean counts(Problem problem) {
    return problem.severity() != Severity.INFO;
  }
}
