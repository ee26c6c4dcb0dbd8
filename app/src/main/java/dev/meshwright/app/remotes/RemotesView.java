package dev.meshwright.app.remotes;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.app.common.ListAboveForm;
import dev.meshwright.model.git.Remote;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What would come and go, and the remotes. Enter fetches from a remote, F2 changes it, Delete
/// forgets it.
final class RemotesView implements View {

  private final Texts texts = Texts.of(RemotesView.class);
  private final RemotesViewModel model;
  private final BorderPane root = new BorderPane();
  private final ListView<ExchangeRow> list = new ListView<>();
  private final ComboBox<String> follows = new ComboBox<>();
  private final Label why = new Label();
  private final RemoteNotePane note;
  private final RemoteForm form;
  private final ListAboveForm listed;
  private final Subscription subscription;
  private boolean filling;

  /// @param request makes the text of a pull request
  /// @param merge merges a branch into the one that is checked out
  /// @param rebase puts the one that is checked out on top of a branch
  RemotesView(
      RemotesViewModel model, Runnable request, Consumer<String> merge, Consumer<String> rebase) {
    this.model = model;
    root.setId("remotes");
    note = new RemoteNotePane(texts, model, merge, rebase);
    form = new RemoteForm(texts, model);
    Named.named(list, "remotes-list", texts.get("list"));
    list.setCellFactory(view -> new ExchangeCell(texts));
    list.setOnKeyPressed(this::key);
    FlowPane bar =
        new FlowPane(
            Named.button(
                "remotes-fetch",
                Icon.REFRESH,
                texts.get("fetch"),
                () -> model.fetch(Optional.empty())),
            Named.button("remotes-pull", Icon.DOWN, texts.get("pull"), model::pull),
            Named.button("remotes-push", Icon.UP, texts.get("push"), model::push),
            Named.button("remotes-request", Icon.COMPARE, texts.get("request"), request));
    bar.getStyleClass().add("button-row");
    FlowPane ofRemotes =
        new FlowPane(
            Named.button("remotes-add", Icon.ADD, texts.get("add"), this::add),
            Named.button("remotes-edit", Icon.CHANGED, texts.get("edit"), () -> chosen(this::edit)),
            Named.button(
                "remotes-remove", Icon.DELETE, texts.get("remove"), () -> chosen(model::remove)));
    ofRemotes.getStyleClass().add("button-row");
    Named.named(follows, "remotes-follows", texts.get("follow"));
    follows.setMaxWidth(Double.MAX_VALUE);
    follows.setOnAction(chosen -> followed());
    Wrapping.of(why);
    why.setId("remotes-why");
    why.setMinHeight(Region.USE_PREF_SIZE);
    why.getStyleClass().addAll("muted", "user-text");
    VBox following = new VBox(ofRemotes, new Label(texts.get("follow")), follows, why);
    following.getStyleClass().add("pane-bar");
    bar.getStyleClass().add("pane-bar");
    root.setTop(bar);
    // Below the list, where it is scrolled: above it, large type would leave the list half a line.
    listed = new ListAboveForm(list, new VBox(note.node(), form.node(), following), "remotes-form");
    subscription =
        Subscription.combine(
            model.stateProperty().subscribe(this::render),
            model.noteProperty().subscribe(note::show));
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Shows the form for a new remote.
  void add() {
    form.show(Optional.empty());
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void edit(Remote remote) {
    form.show(Optional.of(remote));
  }

  private void render(RemotesState state) {
    switch (state) {
      case RemotesState.NoRepository none ->
          root.setCenter(
              EmptyState.of(Icon.REMOTE, texts.get("norepo.title"), texts.get("norepo.text")));
      case RemotesState.Reading reading ->
          root.setCenter(
              EmptyState.of(Icon.REMOTE, texts.get("reading.title"), texts.get("reading.text")));
      case RemotesState.Ready ready -> {
        fill(ready);
        root.setCenter(listed);
      }
      case RemotesState.Failed(Throwable cause) -> {
        Button again =
            Named.button("remotes-again", Icon.REFRESH, texts.get("again"), model::refresh);
        root.setCenter(Failure.of(cause, again));
      }
    }
  }

  private void fill(RemotesState.Ready ready) {
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(ExchangeRow.of(ready));
    if (selected >= 0) {
      list.getSelectionModel().select(Math.min(selected, list.getItems().size() - 1));
    }
    why.setText(ready.why());
    why.setVisible(!ready.why().isEmpty());
    why.setManaged(!ready.why().isEmpty());
    filling = true;
    List<String> choices = new ArrayList<>(List.of(texts.get("follow.nothing")));
    choices.addAll(ready.upstreams());
    ready.follows().filter(name -> !choices.contains(name)).ifPresent(choices::add);
    follows.getItems().setAll(choices);
    follows.setValue(ready.follows().orElse(texts.get("follow.nothing")));
    follows.setDisable(ready.branch().isEmpty());
    filling = false;
  }

  private void followed() {
    String chosen = follows.getValue();
    if (!filling && chosen != null) {
      model.follow(
          chosen.equals(texts.get("follow.nothing")) ? Optional.empty() : Optional.of(chosen));
    }
  }

  private void chosen(Consumer<Remote> action) {
    if (list.getSelectionModel().getSelectedItem() instanceof ExchangeRow.OfRemote(Remote remote)) {
      action.accept(remote);
    }
  }

  private void key(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> chosen(remote -> model.fetch(Optional.of(remote.name())));
      case F2 -> chosen(this::edit);
      case DELETE -> chosen(model::remove);
      default -> {
        return;
      }
    }
    key.consume();
  }
}
