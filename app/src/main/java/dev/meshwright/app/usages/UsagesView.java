package dev.meshwright.app.usages;

import dev.meshwright.app.common.Failure;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.lookup.FindUsages.InFile;
import dev.meshwright.usecases.lookup.FindUsages.Usages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The usages, by file. What is selected is shown in its file; Enter goes there.
final class UsagesView implements View {

  private final Texts texts = Texts.of(UsagesView.class);
  private final UsagesViewModel model;
  private final BorderPane root = new BorderPane();
  private final Label status = new Label();
  private final ListView<UsageRow> list = new ListView<>();
  private final Subscription subscription;

  UsagesView(UsagesViewModel model) {
    this.model = model;
    root.setId("usages");
    status.setId("usages-status");
    status.getStyleClass().add("muted");
    Named.named(list, "usages-list", texts.get("list"));
    list.setCellFactory(view -> new UsageCell());
    list.setOnKeyPressed(this::pressed);
    list.setOnMouseClicked(this::clicked);
    HBox bar = new HBox(status);
    bar.getStyleClass().add("pane-bar");
    root.setTop(bar);
    root.setCenter(list);
    subscription =
        list.getSelectionModel()
            .selectedItemProperty()
            .subscribe((was, is) -> {
              if (is != null && list.isFocused()) {
                model.preview(is);
              }
            })
            .and(model.stateProperty().subscribe(this::render));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  private void pressed(KeyEvent key) {
    UsageRow row = list.getSelectionModel().getSelectedItem();
    if (key.getCode() == KeyCode.ENTER && row != null) {
      model.open(row);
      key.consume();
    }
  }

  private void clicked(MouseEvent click) {
    UsageRow row = list.getSelectionModel().getSelectedItem();
    if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && row != null) {
      model.open(row);
    }
  }

  private void render(UsagesState state) {
    switch (state) {
      case UsagesState.Idle() -> show(List.of(), texts.get("idle"), "");
      case UsagesState.Searching() -> show(List.of(), "", texts.get("searching"));
      case UsagesState.Stopped() -> show(List.of(), texts.get("stopped"), "");
      case UsagesState.Failed(Throwable cause) -> show(List.of(), Failure.message(cause), "");
      case UsagesState.Found(Usages usages) ->
          show(
              usages.files(),
              usages.name().isEmpty() ? texts.get("nothing") : texts.get("none", usages.name()),
              usages.files().isEmpty()
                  ? ""
                  : texts.get("found", usages.name(), usages.count(), usages.files().size()));
    }
  }

  private void show(List<InFile> files, String nothing, String said) {
    List<UsageRow> rows = new ArrayList<>();
    for (InFile file : files) {
      rows.add(new UsageRow.OfFile(file));
      file.places().forEach(place -> rows.add(new UsageRow.OfPlace(file.path(), place)));
    }
    list.setPlaceholder(new Label(nothing));
    list.getItems().setAll(rows);
    status.setText(said);
    if (rows.size() > 1) {
      list.getSelectionModel().select(1);
    }
  }
}
