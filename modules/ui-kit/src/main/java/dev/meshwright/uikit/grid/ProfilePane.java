package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One column's profile in full, beside the rows.
final class ProfilePane extends BorderPane {

  ProfilePane(ColumnProfile profile, Texts texts, String id, Runnable close) {
    ProfileWords words = new ProfileWords(texts);
    getStyleClass().add("value-inspector");
    Label title = new Label(profile.column().name());
    title.getStyleClass().addAll("strong", "user-text");
    Button closeButton =
        Named.iconButton(new Button(), Icon.CLOSE, id + "-close", texts.get("profile.close"));
    closeButton.setOnAction(event -> close.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, closeButton);
    head.getStyleClass().add("inspector-head");
    setTop(head);
    VBox facts = new VBox();
    facts.getStyleClass().add("profile-pane");
    words.lines(profile).stream()
        .skip(1)
        .filter(line -> profile.top().isEmpty() || !line.startsWith(texts.get("profile.top", "")))
        .forEach(line -> facts.getChildren().add(line(line)));
    if (!profile.top().isEmpty()) {
      Label most = new Label(texts.get("profile.top.title"));
      most.getStyleClass().add("strong");
      facts.getChildren().add(most);
      profile.top().forEach(top -> facts.getChildren().add(line(words.frequent(top, profile))));
    }
    ScrollPane scroll = new ScrollPane(facts);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    Named.named(scroll, id, String.join(". ", words.lines(profile)));
    setCenter(scroll);
  }

  private static Label line(String text) {
    Label label = new Label(text);
    Wrapping.of(label);
    label.getStyleClass().add("user-text");
    return label;
  }
}
