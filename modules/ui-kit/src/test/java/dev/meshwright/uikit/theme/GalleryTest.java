package dev.meshwright.uikit.theme;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// The common controls side by side, as the theme dresses them.
@UiTest
class GalleryTest {

  @Test
  void common_controls_look_right_and_show_their_texts(Ui ui) {
    new ViewCheck(ui, TestTheme.look(), 1000, 460).passes("gallery", () -> Specimen.of(gallery()));
  }

  private static Parent gallery() {
    FlowPane buttons = new FlowPane(6, 6);
    Button accent = named(new Button("Commit"), "accent");
    accent.getStyleClass().add("accent");
    ToggleButton toggle = named(new ToggleButton("Selected"), "toggle");
    toggle.setSelected(true);
    ComboBox<String> combo = named(new ComboBox<>(), "combo");
    combo.getItems().add("BACKWARD");
    combo.getSelectionModel().selectFirst();
    CheckBox check = named(new CheckBox("Only what changed"), "check");
    check.setSelected(true);
    ProgressBar bar = named(new ProgressBar(0.4), "progress");
    buttons
        .getChildren()
        .addAll(
            named(new Button("Cancel"), "cancel"),
            accent,
            Named.iconButton(new Button(), Icon.RUN, "run", "Run"),
            toggle,
            named(new MenuButton("Baseline", null, new MenuItem("HEAD")), "menu"),
            combo,
            named(new TextField("a text"), "field"),
            check,
            bar,
            chip("Out of date", Tone.WARNING),
            chip("Breaks", Tone.DANGER),
            chip("Holds", Tone.SUCCESS),
            chip("New", Tone.ACCENT));
    TabPane tabs = new TabPane(new Tab("order.avsc", tree()), new Tab("orders.sql"));
    tabs.setId("tabs");
    ListView<String> list = named(new ListView<>(), "list");
    list.getItems().addAll("first", "second", "third");
    list.getSelectionModel().select(1);
    SplitPane split = named(new SplitPane(files(), tabs, list), "split");
    split.setDividerPositions(0.25, 0.75);
    return new VBox(6, buttons, split);
  }

  private static Node tree() {
    TreeTableView<String> tree = named(new TreeTableView<>(), "structure");
    for (String title : new String[] {"Name", "Type", "Default"}) {
      TreeTableColumn<String, String> column = new TreeTableColumn<>(title);
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(row.getValue().getValue()).getReadOnlyProperty());
      column.setPrefWidth(120);
      tree.getColumns().add(column);
    }
    tree.setRoot(items());
    tree.getSelectionModel().select(1);
    return tree;
  }

  private static TreeView<String> files() {
    TreeView<String> files = named(new TreeView<>(items()), "files");
    files.getRoot().setGraphic(Icon.PRODUCT.node());
    files.getSelectionModel().select(2);
    return files;
  }

  private static TreeItem<String> items() {
    TreeItem<String> root = new TreeItem<>("orders");
    for (String name : new String[] {"schema", "samples", "contract"}) {
      root.getChildren().add(new TreeItem<>(name, Icon.FILE.node()));
    }
    root.setExpanded(true);
    return root;
  }

  private static Label chip(String text, Tone tone) {
    Label chip = new Label(text);
    chip.getStyleClass().addAll("chip", tone.styleClass());
    return chip;
  }

  private static <N extends Node> N named(N node, String id) {
    return Named.named(node, id, id);
  }
}
