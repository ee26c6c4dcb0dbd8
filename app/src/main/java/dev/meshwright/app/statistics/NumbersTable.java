package dev.meshwright.app.statistics;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A heading, and below it lines of a name and numbers.
final class NumbersTable {

  private final GridPane grid = new GridPane();
  private int row = 1;

  /// @param heads of the columns; the first holds names, the others numbers
  NumbersTable(List<String> heads) {
    grid.getStyleClass().add("numbers");
    for (int i = 0; i < heads.size(); i++) {
      Label head = whole(heads.get(i));
      head.getStyleClass().add("muted");
      grid.add(head, i, 0);
      ColumnConstraints column = new ColumnConstraints();
      column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
      column.setHgrow(i == 0 ? Priority.SOMETIMES : Priority.NEVER);
      grid.getColumnConstraints().add(column);
    }
  }

  void add(Node name, List<String> numbers) {
    grid.add(name, 0, row);
    for (int i = 0; i < numbers.size(); i++) {
      grid.add(whole(numbers.get(i)), i + 1, row);
    }
    row++;
  }

  /// Never cut: a number without its end is another number.
  static Label whole(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  Node under(String title) {
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    VBox box = new VBox(heading, grid);
    box.getStyleClass().add("numbers-section");
    return box;
  }
}
