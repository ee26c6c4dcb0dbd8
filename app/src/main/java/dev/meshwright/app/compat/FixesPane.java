package dev.meshwright.app.compat;

import dev.meshwright.app.common.CachedNode;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The fixes of a finding, and what the one at hand would write.
final class FixesPane {

  private final Texts texts;
  private final BorderPane preview = new BorderPane();
  private final CachedNode shown = new CachedNode(preview::setCenter);

  FixesPane(Texts texts) {
    this.texts = texts;
    preview.setId("fix-preview");
  }

  /// @param apply applies the fix with that index
  /// @param more further actions
  Node of(List<FixPreview> fixes, IntConsumer apply, Node... more) {
    FlowPane row = new FlowPane();
    row.getStyleClass().add("finding-actions");
    for (int at = 0; at < fixes.size(); at++) {
      row.getChildren().add(button(at, fixes.get(at), apply));
    }
    row.getChildren().addAll(more);
    if (fixes.isEmpty()) {
      return row;
    }
    show(fixes.getFirst());
    VBox box = new VBox(row, preview);
    box.getStyleClass().add("form-row");
    return box;
  }

  /// The fix that the pointer or the keyboard is on is the one that is previewed.
  private Button button(int at, FixPreview fix, IntConsumer apply) {
    Button button = new Button(fix.title(), Icon.FIX.node());
    button.setId("fix-" + at);
    button.setOnAction(action -> apply.accept(at));
    button.setTooltip(new Tooltip(texts.get("finding.fix.key", fix.title(), FixKeys.of(at))));
    if (at == 0) {
      button.getStyleClass().add("accent");
    }
    button.hoverProperty().subscribe(hovered -> showIf(hovered, fix));
    button.focusedProperty().subscribe(focused -> showIf(focused, fix));
    return button;
  }

  private void showIf(boolean atHand, FixPreview fix) {
    if (atHand) {
      show(fix);
    }
  }

  private void show(FixPreview fix) {
    shown.show(fix, () -> lines(fix));
  }

  private Node lines(FixPreview fix) {
    VBox box = new VBox();
    box.getStyleClass().add("fix-preview");
    for (FixPreview.Part part : fix.parts()) {
      Label where = new Label(texts.get("finding.fix.writes", part.where()));
      where.getStyleClass().addAll("muted", "user-text");
      Wrapping.of(where);
      box.getChildren().add(where);
      part.removed().forEach(line -> box.getChildren().add(line("\u2212 " + line, Tone.DANGER)));
      part.added().forEach(line -> box.getChildren().add(line("+ " + line, Tone.SUCCESS)));
    }
    return box;
  }

  private static Label line(String text, Tone tone) {
    Label label = new Label(text.replace("\t", "  "));
    Wrapping.of(label);
    label.getStyleClass().addAll("mono", "user-text", tone.styleClass());
    return label;
  }
}
