package dev.meshwright.app.help;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.cli.frame.Release;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// What the program is: version, licences, and the facts for a report of a fault.
final class AboutDialog {

  private final Texts texts = Texts.of(AboutDialog.class);
  private final String licences;
  private final String diagnostics;

  /// @param licences of the program and of what it is made with
  AboutDialog(String licences, String diagnostics) {
    this.licences = licences;
    this.diagnostics = diagnostics;
  }

  /// Shows the dialog until it is closed.
  ///
  /// @param facts whether the facts are in front, and in the clipboard already
  void show(Window owner, boolean facts) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("about.title"));
    dialog.setResizable(true);
    TabPane tabs = content();
    dialog.getDialogPane().setId("about-dialog");
    dialog.getDialogPane().setContent(tabs);
    ButtonType copy = new ButtonType(texts.get("about.copy"), ButtonBar.ButtonData.LEFT);
    Node button = DialogButtons.add(dialog.getDialogPane(), copy);
    DialogButtons.add(dialog.getDialogPane(), ButtonType.CLOSE);
    button.setId("about-copy");
    button.addEventFilter(
        ActionEvent.ACTION,
        action -> {
          copy();
          tabs.getSelectionModel().selectLast();
          action.consume();
        });
    dialog.getDialogPane().lookupButton(ButtonType.CLOSE).setId("about-close");
    if (facts) {
      copy();
      tabs.getSelectionModel().selectLast();
      dialog.setHeaderText(texts.get("about.copied"));
    }
    dialog.showAndWait();
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, diagnostics));
  }

  TabPane content() {
    TabPane tabs =
        new TabPane(
            new Tab(texts.get("about.program"), program()),
            new Tab(texts.get("about.licences"), text("about-licences", licences)),
            new Tab(texts.get("about.facts"), text("about-facts", diagnostics)));
    Named.named(tabs, "about-tabs", texts.get("about.title"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("about");
    return tabs;
  }

  private Node program() {
    Node sign = Icon.SCHEMA.node();
    sign.getStyleClass().add("large");
    Label name = new Label(texts.get("about.name"), sign);
    name.getStyleClass().add("welcome-title");
    Label version = new Label(texts.get("about.version", Release.version()));
    version.setId("about-version");
    Label what = new Label(texts.get("about.text"));
    Wrapping.of(what);
    what.setMinHeight(Region.USE_PREF_SIZE);
    what.getStyleClass().add("muted");
    VBox box = new VBox(name, version, what);
    box.getStyleClass().add("form");
    return box;
  }

  private static TextArea text(String id, String text) {
    TextArea area = new TextArea(text);
    Named.named(area, id, text.lines().findFirst().orElse(id));
    area.setEditable(false);
    Wrapping.keepLines(area);
    area.getStyleClass().add("mono");
    return area;
  }
}
