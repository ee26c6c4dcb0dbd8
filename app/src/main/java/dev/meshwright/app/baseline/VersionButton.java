package dev.meshwright.app.baseline;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.BaselineChoice;
import dev.meshwright.usecases.explore.Against;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// Chooses the later one of two versions: the working copy, unless an earlier state is wanted.
public final class VersionButton implements View {

  /// Stands in the list for the working copy, which is no baseline.
  private static final BaselineChoice WORKING_COPY =
      new BaselineChoice(BaselineChoice.Kind.FILE, new Baseline.OtherFile(""), "", "");

  private final Texts texts = Texts.of(VersionButton.class);
  private final ObjectProperty<Optional<Against>> chosen;
  private final Button button = new Button();
  private final ChangeListener<Optional<Against>> onChosen = (property, was, is) -> show();

  /// @param chosen empty for the working copy
  public VersionButton(
      String id, ObjectProperty<Optional<Against>> chosen, VersionChoices choices) {
    this.chosen = chosen;
    Named.named(button, id, texts.get("later"));
    button.setTooltip(new Tooltip(texts.get("later")));
    button.setOnAction(action -> choices.list(this::choose));
    chosen.addListener(onChosen);
    show();
  }

  @Override
  public Parent root() {
    return button;
  }

  @Override
  public void dispose() {
    chosen.removeListener(onChosen);
  }

  private void choose(List<BaselineChoice> found) {
    List<BaselineChoice> all = new ArrayList<>(List.of(WORKING_COPY));
    all.addAll(found);
    new VersionPicker(texts)
        .pick(
            button.getScene().getWindow(),
            all,
            choice -> chosen.set(VersionPicker.against(choice)));
  }

  private void show() {
    button.setText(texts.get("later.with", name()));
  }

  private String name() {
    if (chosen.get().isEmpty()) {
      return texts.get("later.working");
    }
    return switch (chosen.get().get()) {
      case Against.BranchBase base -> texts.get("against.base");
      case Against.Revision(String name) ->
          name.equals("HEAD")
              ? texts.get("against.head")
              : name.matches("[0-9a-f]{40}") ? name.substring(0, 7) : name;
    };
  }
}
