package dev.meshwright.app.shell;

import dev.meshwright.app.common.ScrolledWhenShort;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The start page: open a folder, a clone, a recent workspace, or the demo.
final class WelcomeView {

  private final Texts texts = Texts.of(WelcomeView.class);
  private final Runnable chooseFolder;
  private final Runnable cloneRepository;
  private final Runnable openDemo;
  private final Consumer<Path> open;

  /// @param chooseFolder asks for a folder and opens it
  /// @param cloneRepository asks what to clone, clones and opens it
  /// @param openDemo asks where to put the demo workspace, makes and opens it
  /// @param open opens a recent workspace
  WelcomeView(
      Runnable chooseFolder, Runnable cloneRepository, Runnable openDemo, Consumer<Path> open) {
    this.chooseFolder = chooseFolder;
    this.cloneRepository = cloneRepository;
    this.openDemo = openDemo;
    this.open = open;
  }

  /// @param failure why the last folder could not be opened; empty when none was tried
  Node of(List<Path> recents, String failure) {
    Label title = new Label(texts.get("welcome.title"));
    title.getStyleClass().add("welcome-title");
    Label text = new Label(texts.get("welcome.text"));
    text.getStyleClass().add("muted");
    Wrapping.of(text);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Button folder = new Button(texts.get("welcome.open"), Icon.OPEN.node());
    folder.setId("welcome-open");
    folder.getStyleClass().add("accent");
    folder.setDefaultButton(true);
    folder.setOnAction(action -> chooseFolder.run());
    Button demo = new Button(texts.get("welcome.demo"), Icon.RUN.node());
    demo.setId("welcome-demo");
    demo.setOnAction(action -> openDemo.run());
    Button clone = new Button(texts.get("welcome.clone"), Icon.REMOTE.node());
    clone.setId("welcome-clone");
    clone.setOnAction(action -> cloneRepository.run());
    FlowPane actions = new FlowPane(folder, clone, demo);
    actions.getStyleClass().add("welcome-actions");
    VBox box = new VBox(title, text);
    if (!failure.isEmpty()) {
      Label reason = new Label(failure, Icon.ERROR.node(Tone.DANGER));
      reason.setId("welcome-failure");
      Wrapping.of(reason);
      reason.setMaxWidth(Double.MAX_VALUE);
      reason.getStyleClass().addAll("banner", "user-text", Tone.DANGER.styleClass());
      box.getChildren().add(reason);
    }
    Label drop = new Label(texts.get("welcome.drop"));
    drop.getStyleClass().add("muted");
    Wrapping.of(drop);
    drop.setMinHeight(Region.USE_PREF_SIZE);
    box.getChildren().addAll(actions, drop);
    if (!recents.isEmpty()) {
      Label heading = new Label(texts.get("welcome.recents"));
      heading.getStyleClass().add("strong");
      VBox list = new VBox(heading);
      list.getStyleClass().add("welcome-recents");
      recents.forEach(recent -> list.getChildren().add(link(recent)));
      box.getChildren().add(list);
    }
    box.getStyleClass().add("welcome");
    box.setMaxWidth(Region.USE_PREF_SIZE);
    box.setMaxHeight(Region.USE_PREF_SIZE);
    box.setAlignment(Pos.CENTER_LEFT);
    ScrollPane scroll = ScrolledWhenShort.of(new StackPane(box));
    scroll.setId("welcome-scroll");
    return scroll;
  }

  private Node link(Path recent) {
    Hyperlink link = new Hyperlink(recent.toString(), Icon.FOLDER.node());
    link.setId("recent-" + recent.getFileName());
    link.getStyleClass().add("user-text");
    link.setOnAction(action -> open.accept(recent));
    return link;
  }
}
