package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Tells how something can be called, with the parameter at the caret in bold.
final class SignatureCard extends VBox {

  private static final int MOST = 5;

  SignatureCard(SignatureNote note) {
    setId("signatures");
    getStyleClass().addAll("problem-card", "hover-card");
    List<SignatureNote.Way> ways = note.ways().stream().limit(MOST).toList();
    ways.forEach(way -> getChildren().add(line(way)));
    ways.stream()
        .map(SignatureNote.Way::about)
        .filter(about -> !about.isEmpty())
        .findFirst()
        .ifPresent(about -> {
          Label label = new Label(about);
          Wrapping.of(label);
          label.getStyleClass().add("muted");
          getChildren().add(label);
        });
  }

  private static TextFlow line(SignatureNote.Way way) {
    Text current = text(way.current());
    current.getStyleClass().add("signature-current");
    TextFlow line = new TextFlow(text(way.before()), current, text(way.after()));
    line.getStyleClass().add("mono");
    line.setAccessibleText(way.before() + way.current() + way.after());
    return line;
  }

  private static Text text(String text) {
    Text made = new Text(text);
    made.getStyleClass().add("signature-text");
    return made;
  }
}
