package dev.meshwright.app.compat;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.usecases.check.JudgedFinding;
import dev.meshwright.usecases.compare.Comparison;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All about one finding: what it means, what to do, before and after, fixes.
final class FindingPane {

  private static final int LINES_AROUND = 2;

  private final Texts texts;
  private final CompatWords words;

  FindingPane(Texts texts, CompatWords words) {
    this.texts = texts;
    this.words = words;
  }

  /// @param fix applies a fix
  /// @param more further actions
  Node of(
      JudgedFinding judged,
      Comparison.Compared compared,
      String currentText,
      Consumer<Fix> fix,
      Node... more) {
    Finding finding = judged.finding();
    Label path = new Label(finding.path(), CompatWords.sign(judged));
    path.getStyleClass().addAll("strong", "mono", "user-text");
    VBox box = new VBox(path, wrapped(finding.message()));
    if (!finding.hint().isEmpty()) {
      Label hint = wrapped(finding.hint());
      hint.getStyleClass().add("muted");
      box.getChildren().add(hint);
    }
    judged
        .waiver()
        .ifPresent(waiver -> {
          Label said = wrapped(words.waiver(judged, waiver));
          said.setId("finding-waiver");
          said.getStyleClass().add((judged.waived() ? Tone.NEUTRAL : Tone.DANGER).styleClass());
          box.getChildren().add(said);
        });
    box.getChildren().add(actions(finding, fix, more));
    finding.witness().ifPresent(witness -> box.getChildren().add(witness(witness)));
    box.getChildren().add(sides(finding, compared, currentText));
    Label rule = wrapped(rule(finding));
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
    label.setWrapText(true);
    label.getStyleClass().add("user-text");
    return label;
  }

  private String rule(Finding finding) {
    String layer = words.layer(finding.layer());
    return finding.equivalents().isEmpty()
        ? texts.get("finding.rule", finding.rule(), layer)
        : texts.get(
            "finding.rule.also", finding.rule(), layer, String.join(", ", finding.equivalents()));
  }

  private Node actions(Finding finding, Consumer<Fix> apply, Node... more) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("finding-actions");
    int number = 0;
    for (Fix fix : finding.fixes()) {
      Button button = new Button(fix.title(), Icon.FIX.node());
      button.setId("fix-" + number++);
      button.setOnAction(action -> apply.accept(fix));
      if (number == 1) {
        button.setTooltip(new Tooltip(texts.get("finding.fix.key", fix.title())));
        button.getStyleClass().add("accent");
      }
      row.getChildren().add(button);
    }
    row.getChildren().addAll(more);
    return row;
  }

  private Node witness(String witness) {
    Label label = wrapped(witness);
    label.getStyleClass().addAll("mono", "witness");
    Label title = new Label(texts.get("finding.witness"));
    title.getStyleClass().add("muted");
    return new VBox(title, label);
  }

  private Node sides(Finding finding, Comparison.Compared compared, String currentText) {
    Node before =
        side(
            "finding-before",
            texts.get("finding.before", compared.title()),
            texts.get("finding.before.none"),
            finding.previous(),
            compared.previousText());
    Node after =
        side(
            "finding-after",
            texts.get("finding.after"),
            texts.get("finding.after.none"),
            finding.place(),
            currentText);
    HBox sides = new HBox(before, after);
    sides.getStyleClass().add("finding-sides");
    return sides;
  }

  private Node side(String id, String title, String absent, Optional<Location> place, String text) {
    Node node =
        place
            .map(location ->
                ExcerptPane.of(
                    id,
                    title + " " + location.start(),
                    Excerpt.of(text, location.range(), LINES_AROUND)))
            .orElseGet(() -> {
              Label none = new Label(absent);
              none.getStyleClass().add("muted");
              none.setWrapText(true);
              Label head = new Label(title);
              head.getStyleClass().addAll("muted", "user-text");
              VBox box = new VBox(head, none);
              box.getStyleClass().add("excerpt-box");
              return box;
            });
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }
}
