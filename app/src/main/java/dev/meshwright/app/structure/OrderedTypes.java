package dev.meshwright.app.structure;

import dev.meshwright.model.structure.ListChange;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Types in an order, each moved and removed by its buttons; another one is chosen from a list. The
/// keyboard stays with the type that it moved.
final class OrderedTypes {

  private final Texts texts = Texts.of(OrderedTypes.class);
  private final String id;
  private final Consumer<ListChange> changed;
  private final VBox rows = new VBox();
  private final VBox box = new VBox();
  private final Button add = new Button("", Icon.ADD.node());
  private List<String> labels = List.of();

  /// The type that the keyboard goes to once the change is made.
  private Optional<Integer> next = Optional.empty();

  /// @param name of the list, as the language has it
  /// @param types tells the types that can be added, once or more often
  OrderedTypes(
      String id,
      String name,
      Consumer<Consumer<List<TypeChoice>>> types,
      Consumer<ListChange> changed) {
    this.id = id;
    this.changed = changed;
    Label title = new Label(name);
    title.getStyleClass().add("muted");
    TypePopup popup = new TypePopup(id + "-picker");
    add.setText(texts.get("union.add"));
    ChoosingButton.make(
        add,
        id + "-add",
        () -> {
          popup.show(
              add,
              "",
              choice -> false,
              choice ->
                  changed.accept(new ListChange.Add(Math.max(1, labels.size()), choice.written())),
              step -> add.requestFocus());
          types.accept(popup::offer);
        },
        popup::type);
    add.setAccessibleText(texts.get("union.add"));
    box.getChildren().addAll(title, rows, add);
    box.getStyleClass().add("form-row");
    box.setId(id);
  }

  Node node() {
    return box;
  }

  void show(List<String> now) {
    if (!now.equals(labels)) {
      labels = now;
      List<Node> shown = new ArrayList<>();
      for (int i = 0; i < now.size(); i++) {
        shown.add(row(i));
      }
      rows.getChildren().setAll(shown);
      next.ifPresent(this::focus);
    }
    next = Optional.empty();
  }

  private Node row(int index) {
    Label label = new Label(labels.get(index));
    label.getStyleClass().add("user-text");
    Wrapping.of(label);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    Button up =
        button(Icon.UP, "up", index, "union.up", new ListChange.Move(index, index - 1), index - 1);
    up.setDisable(index == 0);
    Button down =
        button(
            Icon.DOWN,
            "down",
            index,
            "union.down",
            new ListChange.Move(index, index + 1),
            index + 1);
    down.setDisable(index == labels.size() - 1);
    Button remove =
        button(Icon.REMOVE, "remove", index, "union.remove", new ListChange.Remove(index), index);
    HBox row = new HBox(label, up, down, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button button(
      Icon icon, String part, int index, String key, ListChange change, int after) {
    String name =
        switch (key) {
          case "union.up" -> texts.get("union.up", labels.get(index));
          case "union.down" -> texts.get("union.down", labels.get(index));
          default -> texts.get("union.remove", labels.get(index));
        };
    Button button = Named.iconButton(new Button(), icon, id + "-" + part + "-" + index, name);
    button.setOnAction(action -> {
      next = Optional.of(after);
      changed.accept(change);
    });
    return button;
  }

  /// The first button of a row that can be pressed, or the one that adds.
  private void focus(int index) {
    int row = Math.clamp(index, 0, Math.max(0, labels.size() - 1));
    Optional<Node> button =
        rows.getChildren().stream()
            .skip(row)
            .limit(1)
            .flatMap(each -> ((HBox) each).getChildren().stream())
            .filter(each -> each instanceof Button && !each.isDisabled())
            .findFirst();
    button.orElse(add).requestFocus();
  }
}
