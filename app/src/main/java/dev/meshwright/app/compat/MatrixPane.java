package dev.meshwright.app.compat;

import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.Comparison;
import dev.meshwright.usecases.compare.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The matrix: one row for each baseline, one column for each mode.
final class MatrixPane {

  private static final double LEAST_TITLE = 110;

  private final Texts texts;
  private final CompatWords words;

  MatrixPane(Texts texts, CompatWords words) {
    this.texts = texts;
    this.words = words;
  }

  /// Everything that the matrix shows.
  static List<Object> said(Matrix matrix) {
    List<Object> said = new ArrayList<>(List.of(matrix.asked()));
    for (Comparison row : matrix.rows()) {
      said.add(row.baseline());
      said.add(row.title());
      CompatWords.SHOWN_MODES.forEach(mode -> said.add(Matrix.holds(row, mode)));
    }
    return said;
  }

  /// @param choose compares with the baseline of a row
  Node of(Matrix matrix, Consumer<Baseline> choose) {
    GridPane grid = new GridPane();
    grid.setId("compat-matrix");
    grid.getStyleClass().add("compat-matrix");
    ColumnConstraints first = new ColumnConstraints();
    first.setHgrow(Priority.ALWAYS);
    first.setMinWidth(LEAST_TITLE);
    grid.getColumnConstraints().add(first);
    grid.add(head(texts.get("matrix.against")), 0, 0);
    List<CompatibilityMode> modes = CompatWords.SHOWN_MODES;
    for (int column = 0; column < modes.size(); column++) {
      CompatibilityMode mode = modes.get(column);
      Label head = head(mode.name());
      if (asks(matrix.asked(), mode)) {
        head.getStyleClass().add("strong");
        head.setTooltip(new Tooltip(texts.get("matrix.asked", matrix.asked())));
      }
      grid.add(head, column + 1, 0);
    }
    int line = 1;
    for (Comparison row : matrix.rows()) {
      Label title = new Label(row.title());
      title.getStyleClass().add("user-text");
      title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      title.setMinWidth(0);
      title.setTooltip(new Tooltip(texts.get("matrix.choose", row.title())));
      title.setOnMouseClicked(click -> choose.accept(row.baseline()));
      if (line == 1) {
        title.getStyleClass().add("strong");
      }
      grid.add(title, 0, line);
      for (int column = 0; column < modes.size(); column++) {
        grid.add(answer(row, modes.get(column)), column + 1, line);
      }
      line++;
    }
    if (matrix.rows().size() > 1) {
      grid.add(head(texts.get("matrix.all")), 0, line);
      for (int column = 0; column < modes.size(); column++) {
        grid.add(transitive(matrix, modes.get(column)), column + 1, line);
      }
    }
    return grid;
  }

  private static boolean asks(CompatibilityMode asked, CompatibilityMode shown) {
    return asked.asksBackward() == shown.asksBackward()
        && asked.asksForward() == shown.asksForward();
  }

  private static Label head(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Label answer(Comparison row, CompatibilityMode mode) {
    return answer(Matrix.holds(row, mode));
  }

  private Label transitive(Matrix matrix, CompatibilityMode mode) {
    TransitiveRow row = TransitiveRow.of(matrix, mode);
    Label label = answer(row.answer());
    label.setId("compat-all-" + mode.name().toLowerCase(Locale.ROOT));
    String words =
        row.breaking().isEmpty()
            ? texts.get("matrix.all.holds", mode)
            : texts.get("matrix.all.breaks", mode, String.join(", ", row.breaking()));
    label.setTooltip(new Tooltip(words));
    label.setAccessibleHelp(words);
    return label;
  }

  private Label answer(Answer answer) {
    return words.label(answer);
  }
}
