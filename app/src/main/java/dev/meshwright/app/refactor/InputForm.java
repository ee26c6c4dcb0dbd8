package dev.meshwright.app.refactor;

import dev.meshwright.app.structure.TypeChooser;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What a refactoring asks for, each with what is wrong with it below.
final class InputForm implements View {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final Texts texts = Texts.of(InputForm.class);
  private final RefactorWords words = new RefactorWords();
  private final RefactorViewModel model;
  private final Consumer<Consumer<List<TypeChoice>>> types;
  private final VBox root = new VBox();
  private final Map<Input, Node> controls = new EnumMap<>(Input.class);
  private final Map<Input, Label> reasons = new EnumMap<>(Input.class);
  private final Subscription subscription;

  /// @param types tells the types that can be chosen
  InputForm(RefactorViewModel model, Consumer<Consumer<List<TypeChoice>>> types) {
    this.model = model;
    this.types = types;
    root.getStyleClass().add("form-part");
    for (Input input : model.target().inputs(model.action())) {
      Node control = control(input);
      controls.put(input, control);
      root.getChildren().add(row(input, control));
    }
    subscription = model.stateProperty().subscribe(this::render);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  /// Moves the keyboard to the first input, its text to be written over.
  ///
  /// @return whether there is one
  boolean focus() {
    Optional<Node> first =
        model.target().inputs(model.action()).stream()
            .findFirst()
            .flatMap(i -> Optional.ofNullable(controls.get(i)));
    first.ifPresent(node -> {
      node.requestFocus();
      if (node instanceof TextField field) {
        field.selectAll();
      }
    });
    return first.isPresent();
  }

  private Node row(Input input, Node control) {
    Label reason = new Label();
    reason.setId(input.id() + "-reason");
    Wrapping.of(reason);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    reasons.put(input, reason);
    VBox row = new VBox(control, reason);
    if (!(control instanceof CheckBox)) {
      Label name = new Label(words.input(input, model.action(), model.target()));
      name.getStyleClass().add("muted");
      name.setLabelFor(control);
      Wrapping.of(name);
      name.setMinHeight(Region.USE_PREF_SIZE);
      row.getChildren().addFirst(name);
    }
    row.getStyleClass().add("form-row");
    return row;
  }

  private Node control(Input input) {
    String name = words.input(input, model.action(), model.target());
    String now = model.valuesProperty().get().text(input);
    return switch (input) {
      case NAME, NAMESPACE, TYPE_NAME, FIELD_NAME, NAMES, STAND_IN, REASON ->
          field(input, name, now);
      case KEEP_OLD -> {
        CheckBox box = new CheckBox(name);
        box.setId(input.id());
        Wrapping.of(box);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setSelected(Boolean.parseBoolean(now));
        box.setOnAction(action -> model.set(input, Boolean.toString(box.isSelected())));
        yield box;
      }
      case FILE -> files(input, name);
      case TYPE -> {
        Button type =
            new TypeChooser(input.id(), name, now, types, written -> model.set(input, written))
                .node();
        type.setMaxWidth(Double.MAX_VALUE);
        yield type;
      }
      case VERSION -> {
        List<String> versions = model.target().newerVersions();
        ComboBox<String> box = choice(input, name, versions);
        box.getSelectionModel().select(now);
        box.valueProperty().subscribe(value -> model.set(input, value == null ? "" : value));
        yield box;
      }
      case PLACE -> {
        ComboBox<String> box = choice(input, name, places());
        box.getSelectionModel().select(Integer.parseInt(now));
        box.getSelectionModel()
            .selectedIndexProperty()
            .subscribe(index -> model.set(input, Integer.toString(Math.max(0, index.intValue()))));
        yield box;
      }
    };
  }

  private TextField field(Input input, String name, String now) {
    TextField field = Named.named(new TextField(now), input.id(), name);
    field.textProperty().subscribe(text -> model.set(input, text));
    return field;
  }

  /// A file that is there, or the path of a new one.
  private Node files(Input input, String name) {
    ComboBox<String> box = choice(input, name, model.target().files());
    box.setEditable(true);
    box.getEditor().setId(input.id() + "-text");
    box.getEditor().setAccessibleText(name);
    box.setPromptText(texts.get("file.prompt"));
    box.getEditor().textProperty().subscribe(text -> model.set(input, text));
    return box;
  }

  private static ComboBox<String> choice(Input input, String name, List<String> values) {
    ComboBox<String> box = Named.named(new ComboBox<>(), input.id(), name);
    box.getItems().setAll(values);
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private List<String> places() {
    List<String> places = new ArrayList<>();
    List<StructureNode> fields = model.target().chosen().around().children();
    fields.forEach(field -> places.add(texts.get("place.before", field.name())));
    places.add(texts.get("place.end"));
    return places;
  }

  private void render(RefactorState state) {
    reasons.forEach((input, label) -> {
      Optional<String> wrong =
          Blamed.on(input, model.action(), model.valuesProperty().get(), state);
      boolean hint = state instanceof RefactorState.Incomplete;
      String said =
          state instanceof RefactorState.Incomplete(Input of, Draft.Reason why) && of == input
              ? words.missing(input, why)
              : wrong.orElse("");
      label.setText(said);
      label.setVisible(!said.isEmpty());
      label.setManaged(!said.isEmpty());
      label.getStyleClass().removeAll("muted", Tone.DANGER.styleClass());
      label.getStyleClass().add(hint ? "muted" : Tone.DANGER.styleClass());
      Node control = controls.get(input);
      if (control != null) {
        control.pseudoClassStateChanged(WRONG, wrong.isPresent());
        control.setAccessibleHelp(said);
      }
    });
  }
}
