package dev.meshwright.app.compat;

import dev.meshwright.app.common.ExcerptPane;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All about one finding: what it means, what to do, before and after, fixes.
final class FindingPane {

  private final Texts texts;

  FindingPane(Texts texts) {
    this.texts = texts;
  }

  /// @param apply applies the fix with that index
  /// @param more further actions
  Node of(FindingContent said, IntConsumer apply, Node... more) {
    Label path = new Label(said.path(), CompatWords.sign(said.severity(), said.waived()));
    path.getStyleClass().addAll("strong", "mono", "user-text");
    VBox box = new VBox(path, wrapped(said.message()));
    if (!said.hint().isEmpty()) {
      Label hint = wrapped(said.hint());
      hint.getStyleClass().add("muted");
      box.getChildren().add(hint);
    }
    said.waiver()
        .ifPresent(waiver -> {
          Label words = wrapped(waiver);
          words.setId("finding-waiver");
          words.getStyleClass().add((said.waived() ? Tone.NEUTRAL : Tone.DANGER).styleClass());
          box.getChildren().add(words);
        });
    box.getChildren().add(new FixesPane(texts).of(said.fixes(), apply, more));
    said.witness().ifPresent(witness -> box.getChildren().add(witness(witness)));
    HBox sides =
        new HBox(side("finding-before", said.before()), side("finding-after", said.after()));
    sides.getStyleClass().add("finding-sides");
    box.getChildren().add(sides);
    Label rule = wrapped(said.rule());
    rule.getStyleClass().add("muted");
    box.getChildren().add(rule);
    box.getStyleClass().add("finding-pane");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setId("finding-detail");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    Wrapping.of(label);
    label.getStyleClass().add("user-text");
    return label;
  }

  private Node witness(String witness) {
    Label label = wrapped(witness);
    label.getStyleClass().addAll("mono", "witness");
    Label title = new Label(texts.get("finding.witness"));
    title.getStyleClass().add("muted");
    return new VBox(title, label);
  }

  private static Node side(String id, FindingContent.Side side) {
    Node node =
        side.excerpt()
            .map(excerpt -> ExcerptPane.of(id, side.title(), excerpt))
            .orElseGet(() -> absent(side.title(), side.instead()));
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }

  private static Node absent(String title, String absent) {
    Label none = new Label(absent);
    none.getStyleClass().add("muted");
    Wrapping.of(none);
    Label head = new Label(title);
    head.getStyleClass().addAll("muted", "user-text");
    VBox box = new VBox(head, none);
    box.getStyleClass().add("excerpt-box");
    return box;
  }
}
