package dev.meshwright.app.baseline;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.explore.Against;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Chooses the version that data is held against: the last commit, the branch's base, a tag, branch
/// or commit from a list, or any revision by its name.
public final class BaselineBar implements View {

  private final Texts texts = Texts.of(BaselineBar.class);
  private final ObjectProperty<Against> chosen;
  private final FlowPane bar = new FlowPane();
  private final ToggleButton head;
  private final ToggleButton base;
  private final TextField revision = new TextField();
  private final ChangeListener<Against> onAgainst = (property, was, is) -> show(is);

  public BaselineBar(ObjectProperty<Against> chosen, VersionChoices choices) {
    this.chosen = chosen;
    head = choice("against-head", texts.get("against.head"), Against.head(), "left-pill");
    base =
        choice("against-base", texts.get("against.base"), new Against.BranchBase(), "right-pill");
    Named.named(revision, "against-revision", texts.get("against.revision"));
    revision.setPromptText(texts.get("against.revision"));
    revision.setPrefColumnCount(14);
    revision.setOnAction(action -> {
      if (!revision.getText().isBlank()) {
        chosen.set(new Against.Revision(revision.getText().strip()));
      }
    });
    Button list =
        Named.iconButton(new Button(), Icon.SEARCH, "against-choose", texts.get("against.choose"));
    list.setOnAction(action ->
        choices.list(found ->
            new VersionPicker(texts).show(list.getScene().getWindow(), found, chosen::set)));
    bar.getStyleClass().add("pane-bar");
    bar.getChildren().addAll(new Label(texts.get("against")), new HBox(head, base), revision, list);
    chosen.addListener(onAgainst);
    show(chosen.get());
  }

  private ToggleButton choice(String id, String title, Against against, String shape) {
    ToggleButton button = Named.named(new ToggleButton(title), id, title);
    button.getStyleClass().add(shape);
    button.setOnAction(action -> {
      chosen.set(against);
      show(against);
    });
    return button;
  }

  /// What to hold data against in place of a schema's baseline; empty for what is no earlier
  /// version of the same file.
  public static Optional<Against> against(Baseline baseline) {
    return VersionPicker.against(baseline);
  }

  @Override
  public Parent root() {
    return bar;
  }

  /// Puts more into the line.
  public void add(List<? extends Node> controls) {
    bar.getChildren().addAll(controls);
  }

  /// Moves the keyboard to the field for a name.
  public void focus() {
    revision.requestFocus();
  }

  @Override
  public void dispose() {
    chosen.removeListener(onAgainst);
  }

  private void show(Against against) {
    head.setSelected(against.equals(Against.head()));
    base.setSelected(against instanceof Against.BranchBase);
    revision.setText(
        against instanceof Against.Revision(String name) && !against.equals(Against.head())
            ? name
            : "");
  }
}
