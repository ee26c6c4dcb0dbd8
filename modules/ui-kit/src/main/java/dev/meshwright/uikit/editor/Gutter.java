package dev.meshwright.uikit.editor;

import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Tone;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// Line numbers, and a sign beside each line that has a problem.
final class Gutter {

  /// So many lines may come into view before the next frame.
  private static final int AROUND = 50;

  private final BufferBinding surface;
  private final ProblemMarks problems;
  private final LineChanges changes;
  private final Folding folding;
  private int digits;

  Gutter(BufferBinding surface, ProblemMarks problems, LineChanges changes, Folding folding) {
    this.surface = surface;
    this.problems = problems;
    this.changes = changes;
    this.folding = folding;
  }

  Subscription install() {
    digits = digits();
    IntFunction<Node> factory = this::node;
    surface.area().setParagraphGraphicFactory(factory);
    Subscription widths =
        surface.onShownChange(change -> {
          if (digits() != digits) {
            digits = digits();
            refresh();
          }
        });
    return widths.and(() -> surface.area().setParagraphGraphicFactory(null));
  }

  /// Draws those lines again whose signs are others after a change of the problems; gives on what
  /// the change tells.
  boolean following(BooleanSupplier change) {
    // After an edit, asking which lines can be seen moves them: it is asked once.
    VisibleLines visible = surface.visibleLines();
    int first = Math.max(0, visible.first() - AROUND);
    int last = Math.min(surface.lineCount() - 1, visible.last() + AROUND);
    List<Optional<Severity>> before = signs(first, last);
    boolean redraw = problems.haveDropped();
    boolean told = change.getAsBoolean();
    List<Optional<Severity>> after = signs(first, last);
    for (int i = 0; i < after.size(); i++) {
      if (redraw || !after.get(i).equals(before.get(i))) {
        surface.area().recreateParagraphGraphic(first + i);
      }
    }
    return told;
  }

  private List<Optional<Severity>> signs(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(this::worst).toList();
  }

  /// Draws what can be seen again.
  void refresh() {
    VisibleLines visible = surface.visibleLines();
    int last = Math.min(visible.last(), surface.lineCount() - 1);
    for (int line = Math.max(0, visible.first()); line <= last; line++) {
      surface.area().recreateParagraphGraphic(line);
    }
  }

  private int digits() {
    return Math.max(3, String.valueOf(surface.lineCount()).length());
  }

  /// One label a line: it is made anew whenever its line changes, at each keystroke.
  private Node node(int line) {
    String text = String.valueOf(line + 1);
    Label number = new Label(" ".repeat(Math.max(0, digits - text.length())) + text);
    number.getStyleClass().add("line-number");
    Optional<Node> sign =
        worst(line).map(Gutter::signOf).or(() -> changes.at(line).map(Gutter::changeSign));
    sign.ifPresentOrElse(
        shown -> number.setGraphic(framed(shown)), () -> number.getStyleClass().add("unsigned"));
    if (folding.canFold(line)) {
      number.getStyleClass().add("foldable");
      number.setOnMouseClicked(click -> folding.toggle(line));
    }
    return number;
  }

  private static Node framed(Node sign) {
    StackPane frame = new StackPane(sign);
    frame.getStyleClass().add("gutter-sign");
    return frame;
  }

  private static Node changeSign(ChangedLines.Kind kind) {
    Label sign = new Label(kind.sign());
    sign.getStyleClass().add("change-sign");
    return sign;
  }

  private Optional<Severity> worst(int line) {
    if (line >= surface.lineCount() || problems.all().isEmpty()) {
      return Optional.empty();
    }
    int start = surface.lineStart(line);
    return problems.worstBetween(
        surface.shown().toFile(start), surface.shown().toFile(start + surface.line(line).length()));
  }

  private static Node signOf(Severity severity) {
    return switch (severity) {
      case ERROR -> Icon.ERROR.node(Tone.DANGER);
      case WARNING -> Icon.WARNING.node(Tone.WARNING);
      case INFO -> Icon.INFO.node(Tone.ACCENT);
    };
  }
}
