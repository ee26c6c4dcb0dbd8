package dev.meshwright.app.points;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ListAboveForm;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.points.TaggedPoint;
import dev.meshwright.usecases.points.VisitPoints;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Releases as a timeline, what can be done with each, and any two points to compare.
final class PointsView implements View {

  private final Texts texts = Texts.of(PointsView.class);
  private final PointsViewModel model;
  private final BiConsumer<String, String> compare;
  private final BorderPane root = new BorderPane();
  private final ListView<TaggedPoint> list = new ListView<>();
  private final TextField from;
  private final TextField to;

  /// The one that a chosen folder goes into.
  private TextField entered;

  private final TextField name;
  private final TextField at;
  private final TextField message;
  private final ListAboveForm listed;
  private final Subscription subscription;

  /// @param compare shows what changed from one point to another
  /// @param review goes through the same change by change, on the whole screen
  /// @param open opens a point, to be read only
  /// @param push makes a release known at the remote
  /// @param chooseFolder asks for a folder under a title
  PointsView(
      PointsViewModel model,
      BiConsumer<String, String> compare,
      BiConsumer<String, String> review,
      Consumer<String> open,
      Consumer<String> push,
      Function<String, Optional<Path>> chooseFolder) {
    this.model = model;
    this.compare = compare;
    from = field("points-from", texts.get("from"), 12);
    to = field("points-to", texts.get("to"), 12);
    entered = from;
    for (TextField point : List.of(from, to)) {
      point
          .focusedProperty()
          .subscribe(focused -> {
            if (focused) {
              entered = point;
            }
          });
    }
    name = field("release-name", texts.get("release.name"), 10);
    at = field("release-at", texts.get("release.at"), 10);
    message = field("release-message", texts.get("release.message"), 18);
    root.setId("releases");
    Named.named(list, "releases-list", texts.get("list"));
    list.setCellFactory(view -> new ReleaseCell(texts, model));
    list.setPlaceholder(EmptyState.of(Icon.TAG, texts.get("empty.title"), texts.get("empty.text")));
    Button both =
        Named.button(
            "points-compare", Icon.COMPARE, texts.get("compare"), () -> withPoints(compare));
    Button screen =
        Named.button("points-review", Icon.WINDOW, texts.get("review"), () -> withPoints(review));
    from.setOnAction(action -> withPoints(compare));
    to.setOnAction(action -> withPoints(compare));
    Button make = Named.button("release-make", Icon.TAG, texts.get("release.make"), this::release);
    message.setOnAction(action -> release());
    Button folder =
        Named.button(
            "points-folder",
            Icon.FOLDER,
            texts.get("folder"),
            () ->
                chooseFolder
                    .apply(texts.get("folder.choose"))
                    .ifPresent(chosen -> entered.setText(chosen.toString())));
    Button beside =
        Named.button(
            "points-open", Icon.OPEN, texts.get("open.from"), () -> open.accept(point(from)));
    FlowPane points = row(from, to, folder, both, screen, beside);
    FlowPane making = row(name, at, message, make);
    FlowPane chosen =
        row(
            onChosen("release-before", Icon.COMPARE, texts.get("compare.before"), this::withBefore),
            onChosen(
                "release-now",
                Icon.COMPARE,
                texts.get("compare.now"),
                release -> compare.accept(release.name(), VisitPoints.WORKING_COPY)),
            onChosen(
                "release-open",
                Icon.OPEN,
                texts.get("open"),
                release -> open.accept(release.name())),
            onChosen(
                "release-push", Icon.UP, texts.get("push"), release -> push.accept(release.name())),
            onChosen(
                "release-delete",
                Icon.DELETE,
                texts.get("delete"),
                release -> model.delete(release.name())));
    VBox top = new VBox(chosen);
    top.getStyleClass().add("pane-bar");
    root.setTop(top);
    VBox forms = new VBox(points, making);
    forms.getStyleClass().add("pane-bar");
    listed = new ListAboveForm(list, forms, "releases-form");
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

  /// Moves the keyboard to the points to compare or open.
  void enterPoints() {
    AfterFrame.run(from::requestFocus);
  }

  /// Moves the keyboard to the name of a release.
  void releasing() {
    AfterFrame.run(name::requestFocus);
  }

  private void render(PointsState state) {
    switch (state) {
      case PointsState.Reading reading ->
          root.setCenter(
              EmptyState.of(Icon.TAG, texts.get("reading.title"), texts.get("reading.text")));
      case PointsState.Failed(Throwable cause) -> root.setCenter(Failure.of(cause));
      case PointsState.Ready ready -> {
        Optional<TaggedPoint> chosen =
            Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        list.getItems().setAll(ready.releases());
        chosen.filter(ready.releases()::contains).ifPresent(list.getSelectionModel()::select);
        root.setCenter(listed);
      }
    }
  }

  private void withPoints(BiConsumer<String, String> action) {
    String second = to.getText().strip();
    action.accept(point(from), second.isEmpty() ? VisitPoints.WORKING_COPY : second);
  }

  private void withBefore(TaggedPoint release) {
    model.before(release).ifPresent(before -> compare.accept(before.name(), release.name()));
  }

  private void release() {
    model.release(name.getText(), point(at), message.getText());
  }

  private static String point(TextField field) {
    String typed = field.getText().strip();
    return typed.isEmpty() ? "HEAD" : typed;
  }

  private static TextField field(String id, String prompt, int columns) {
    TextField field = Named.named(new TextField(), id, prompt);
    field.setPromptText(prompt);
    field.setPrefColumnCount(columns);
    return field;
  }

  private static FlowPane row(javafx.scene.Node... nodes) {
    FlowPane row = new FlowPane(nodes);
    row.getStyleClass().add("button-row");
    return row;
  }

  private Button onChosen(String id, Icon icon, String words, Consumer<TaggedPoint> action) {
    Button button =
        Named.button(
            id,
            icon,
            words,
            () ->
                Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(action));
    button.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
    return button;
  }
}
