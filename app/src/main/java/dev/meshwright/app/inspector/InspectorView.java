package dev.meshwright.app.inspector;

import dev.meshwright.app.avro.FieldForm;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.editor.EditorsViewModel;
import dev.meshwright.app.parts.EmptyState;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// Shows the form of the selected field for a schema, facts for other files.
public final class InspectorView implements View {

  private final Texts texts = Texts.of(InspectorView.class);
  private final EditorsViewModel editors;
  private final BorderPane root = new BorderPane();
  private final ChangeListener<Optional<EditorModel>> onActive = (property, was, is) -> show(is);
  private Optional<FieldForm> form = Optional.empty();

  public InspectorView(EditorsViewModel editors) {
    this.editors = editors;
    root.setId("inspector");
    Label title = new Label(texts.get("title"));
    title.getStyleClass().add("strong");
    HBox bar = new HBox(title);
    bar.getStyleClass().add("pane-bar");
    root.setTop(bar);
    editors.activeProperty().addListener(onActive);
    show(editors.activeProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    editors.activeProperty().removeListener(onActive);
    form.ifPresent(FieldForm::dispose);
  }

  private void show(Optional<EditorModel> model) {
    form.ifPresent(FieldForm::dispose);
    form = model.flatMap(EditorModel::avro).map(FieldForm::new);
    root.setCenter(
        form.map(FieldForm::root)
            .map(Node.class::cast)
            .orElseGet(
                () -> EmptyState.of(Icon.INFO, texts.get("none.title"), texts.get("none.text"))));
  }
}
