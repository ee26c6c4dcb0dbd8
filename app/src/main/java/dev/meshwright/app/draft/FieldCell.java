package dev.meshwright.app.draft;

import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.model.data.FieldEvidence.Narrower;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.draft.DraftAnswers;
import dev.meshwright.usecases.draft.DraftType;
import dev.meshwright.usecases.draft.EvidenceWords;
import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/// A field: its type, what its values tell of it and, where they fit several types, a choice of
/// them by their numbers.
final class FieldCell extends ListCell<DraftItem> {

  private final Texts texts;
  private final DraftViewModel model;

  FieldCell(Texts texts, DraftViewModel model) {
    this.texts = texts;
    this.model = model;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(DraftItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setAccessibleText(null);
    setGraphic(null);
    if (empty || item == null) {
      return;
    }
    switch (item) {
      case DraftItem.Field(FieldEvidence field, DraftAnswers answers) -> show(field, answers);
      case DraftItem.Table(String name, boolean chosen) -> {
        Label label = new Label(name);
        label.getStyleClass().add("user-text");
        if (chosen) {
          label.setGraphic(Icon.CHECK.node(Tone.SUCCESS));
        }
        setGraphic(label);
        setAccessibleText(chosen ? texts.get("table.chosen", name) : name);
      }
    }
  }

  private void show(FieldEvidence field, DraftAnswers answers) {
    DataType type = answers.types().getOrDefault(field.path(), field.type());
    DraftType types = new DraftType(model.shownProperty().get().only());
    boolean decided = answers.types().containsKey(field.path());
    boolean optional = field.absent() > 0 || answers.optional().contains(field.path());
    String head =
        optional
            ? texts.get("field.optional", field.path(), types.of(type))
            : texts.get("field", field.path(), types.of(type));
    Label title = words(head, "strong");
    if (field.isMixed()) {
      title.setGraphic(decided ? Icon.CHECK.node(Tone.SUCCESS) : Icon.WARNING.node(Tone.WARNING));
    }
    VBox box = new VBox(title, words(EvidenceWords.of(field), "muted"));
    if (!field.narrower().isEmpty()) {
      List<DataType> choices = EvidenceWords.choices(field);
      for (int i = 0; i < choices.size(); i++) {
        box.getChildren().add(choice(field, i, choices.get(i).equals(type), types));
      }
    }
    setGraphic(box);
    String open = field.isMixed() && !decided ? texts.get("field.open") : "";
    setAccessibleText(head + ". " + EvidenceWords.of(field) + ". " + open);
  }

  private RadioButton choice(FieldEvidence field, int number, boolean chosen, DraftType types) {
    RadioButton button = new RadioButton((number + 1) + "  " + said(field, number, types));
    button.setFocusTraversable(false);
    button.setMnemonicParsing(false);
    button.setSelected(chosen);
    Wrapping.of(button);
    button.getStyleClass().addAll("user-text", "draft-choice");
    button.setOnAction(action -> {
      button.setSelected(true);
      model.choose(field, number);
    });
    return button;
  }

  private String said(FieldEvidence field, int number, DraftType types) {
    if (number == 0) {
      return texts.get("choice.all", types.of(field.type()));
    }
    Narrower narrower = field.narrower().get(number - 1);
    return EvidenceWords.of(field, narrower, types);
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().addAll(style, "user-text");
    Wrapping.of(label);
    return label;
  }
}
