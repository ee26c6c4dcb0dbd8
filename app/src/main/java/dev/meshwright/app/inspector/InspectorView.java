package dev.meshwright.app.inspector;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.editor.EditorsViewModel;
import dev.meshwright.app.structure.FieldForm;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the form of the selected field for a schema, facts for other files.
final class InspectorView implements View {

  private final Texts texts = Texts.of(InspectorView.class);
  private final EditorsViewModel editors;
  private final BorderPane root = new BorderPane();
  private final ChangeListener<Optional<EditorModel>> onActive = (property, was, is) -> show(is);
  private final BiConsumer<String, String> history;
  private final Button past = new Button(texts.get("history"), Icon.HISTORY.node());
  private final VBox foot = new VBox(past);
  private Optional<View> form = Optional.empty();

  /// @param history shows the history of a part of a file
  public InspectorView(EditorsViewModel editors, BiConsumer<String, String> history) {
    this.editors = editors;
    this.history = history;
    root.setId("inspector");
    past.setId("inspector-history");
    past.setMaxWidth(Double.MAX_VALUE);
    Wrapping.of(past);
    past.setMinHeight(Region.USE_PREF_SIZE);
    past.setOnAction(action -> showHistory());
    foot.getStyleClass().add("pane-foot");
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
    form.ifPresent(View::dispose);
  }

  private void show(Optional<EditorModel> model) {
    form.ifPresent(View::dispose);
    form = model.flatMap(EditorModel::structure).map(FieldForm::new);
    root.setCenter(
        form.map(View::root)
            .map(Node.class::cast)
            .orElseGet(
                () -> EmptyState.of(Icon.INFO, texts.get("none.title"), texts.get("none.text"))));
    root.setBottom(form.isPresent() ? foot : null);
  }

  private void showHistory() {
    editors
        .activeProperty()
        .get()
        .ifPresent(model -> history.accept(model.document().path(), selectedPart(model)));
  }

  /// The selected field, in the words of findings; blank for the whole schema.
  private static String selectedPart(EditorModel model) {
    return model.structure().map(StructureViewModel::selectedPart).orElse("");
  }
}
