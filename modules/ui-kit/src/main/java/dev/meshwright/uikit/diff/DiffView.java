package dev.meshwright.uikit.diff;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.editor.ChangedLines;
import dev.meshwright.uikit.editor.ChangedLines.Kind;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows two texts side by side, what differs colored and signed, and steps through the
/// differences.
public final class DiffView implements View {

  /// A text and what it is called: "On disk", "HEAD".
  public record Side(String title, String text) {}

  private final Texts texts = Texts.of(DiffView.class);
  private final BorderPane root = new BorderPane();
  private final Label count = new Label();
  private final Button previous;
  private final Button next;
  private final SourceEditor left;
  private final SourceEditor right;
  private List<Hunk> hunks = List.of();
  private int current = -1;
  private boolean disposed;
  private final String id;
  private final Jobs jobs;
  private final Label leftTitle;
  private final Label rightTitle;
  private final TextBuffer leftText;
  private final TextBuffer rightText;
  private LineIndex leftLines;
  private LineIndex rightLines;
  private Optional<Marked> marked = Optional.empty();

  private record Marked(Optional<TextRange> before, Optional<TextRange> after) {}

  /// @param id of the root node; unique in its window, and part of the ids inside
  public DiffView(String id, Side before, Side after, Language language, Jobs jobs) {
    this.id = id;
    this.jobs = jobs;
    leftLines = LineIndex.of(before.text());
    rightLines = LineIndex.of(after.text());
    leftText = new TextBuffer(before.text());
    rightText = new TextBuffer(after.text());
    leftTitle = title(before);
    rightTitle = title(after);
    left = editor(id + "-before", before.title(), leftText, language, jobs);
    right = editor(id + "-after", after.title(), rightText, language, jobs);
    previous = button(id + "-previous", Icon.ARROW_UP, texts.get("diff.previous"), -1);
    next = button(id + "-next", Icon.ARROW_DOWN, texts.get("diff.next"), 1);
    count.setId(id + "-count");
    count.getStyleClass().add("muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(count, space, previous, next);
    bar.getStyleClass().add("diff-bar");
    SplitPane split = new SplitPane(side(leftTitle, left), side(rightTitle, right));
    split.setId(id + "-split");
    root.setId(id);
    root.setTop(bar);
    root.setCenter(split);
    compare(before.text(), after.text(), true);
  }

  /// Shows other texts in the place of these; what is in sight stays as far as it is still there.
  public void update(Side before, Side after) {
    leftTitle.setText(before.title());
    rightTitle.setText(after.title());
    boolean same = before.text().equals(leftText.text()) && after.text().equals(rightText.text());
    if (!same) {
      replace(leftText, before.text());
      replace(rightText, after.text());
      leftLines = LineIndex.of(before.text());
      rightLines = LineIndex.of(after.text());
      marked = Optional.empty();
      compare(before.text(), after.text(), false);
    }
  }

  /// Breaks long lines, where there is little room for each side.
  public void wrapLines() {
    left.perform(EditorAction.WRAP_LINES);
    right.perform(EditorAction.WRAP_LINES);
  }

  private static void replace(TextBuffer buffer, String text) {
    if (!buffer.text().equals(text)) {
      buffer.reset(text);
    }
  }

  /// @param first whether the first difference is gone to
  private void compare(String before, String after, boolean first) {
    jobs.<List<Hunk>>submit(
        new JobKind("diff:" + id, texts.get("diff.job")),
        progress -> LineDiff.between(before, after),
        outcome -> {
          boolean latest = leftText.text().equals(before) && rightText.text().equals(after);
          if (outcome instanceof Outcome.Done<List<Hunk>>(List<Hunk> found)
              && !disposed
              && latest) {
            show(found, first);
          }
        });
  }

  private static SourceEditor editor(
      String id, String name, TextBuffer text, Language language, Jobs jobs) {
    SourceEditor editor = new SourceEditor(id, name, text, language, jobs);
    editor.setEditable(false);
    return editor;
  }

  private static Label title(Side side) {
    Label title = new Label(side.title());
    title.getStyleClass().addAll("diff-title", "user-text");
    return title;
  }

  private static VBox side(Label title, SourceEditor editor) {
    VBox.setVgrow(editor.root(), Priority.ALWAYS);
    return new VBox(title, editor.root());
  }

  private Button button(String id, Icon icon, String name, int step) {
    Button button = Named.iconButton(new Button(), icon, id, name);
    button.setOnAction(event -> go(step));
    button.setDisable(true);
    return button;
  }

  @Override
  public Parent root() {
    return root;
  }

  /// Selects a place in each text and scrolls both there. Where a text lacks the place, it is
  /// scrolled to where it would be.
  public void mark(Optional<TextRange> before, Optional<TextRange> after) {
    marked = Optional.of(new Marked(before, after));
    showMarked();
  }

  private void showMarked() {
    marked.ifPresent(places -> {
      places.before().ifPresent(left::reveal);
      places.after().ifPresent(right::reveal);
      int leftLine =
          places
              .before()
              .map(range -> line(leftLines, range))
              .orElseGet(
                  () -> places.after().map(range -> before(line(rightLines, range))).orElse(0));
      int rightLine =
          places.after().map(range -> line(rightLines, range)).orElseGet(() -> after(leftLine));
      left.scrollTo(leftLine);
      right.scrollTo(rightLine);
    });
  }

  private static int line(LineIndex lines, TextRange range) {
    return lines.position(range.start()).line() - 1;
  }

  /// The line of the earlier text beside a line of the later one.
  private int before(int line) {
    int shift = 0;
    for (Hunk hunk : hunks) {
      if (hunk.afterStart() > line) {
        break;
      }
      if (line < hunk.afterEnd()) {
        return hunk.beforeStart();
      }
      shift = hunk.beforeEnd() - hunk.afterEnd();
    }
    return line + shift;
  }

  /// The line of the later text beside a line of the earlier one.
  private int after(int line) {
    int shift = 0;
    for (Hunk hunk : hunks) {
      if (hunk.beforeStart() > line) {
        break;
      }
      if (line < hunk.beforeEnd()) {
        return hunk.afterStart();
      }
      shift = hunk.afterEnd() - hunk.beforeEnd();
    }
    return line + shift;
  }

  private void show(List<Hunk> found, boolean first) {
    hunks = found;
    current = Math.min(current, found.size() - 1);
    left.showChangedLines(lines(true));
    right.showChangedLines(lines(false));
    previous.setDisable(found.isEmpty());
    next.setDisable(found.isEmpty());
    count.setText(found.isEmpty() ? texts.get("diff.same") : texts.get("diff.count", found.size()));
    if (marked.isPresent()) {
      showMarked();
    } else if (first && !found.isEmpty()) {
      go(1);
    }
  }

  private List<ChangedLines> lines(boolean before) {
    List<ChangedLines> lines = new ArrayList<>();
    for (Hunk hunk : hunks) {
      int first = before ? hunk.beforeStart() : hunk.afterStart();
      int size = (before ? hunk.beforeEnd() : hunk.afterEnd()) - first;
      Kind kind = hunk.adds() ? Kind.ADDED : hunk.removes() ? Kind.REMOVED : Kind.CHANGED;
      if (size > 0) {
        lines.add(new ChangedLines(first, size, kind));
      }
    }
    return lines;
  }

  /// Goes to the next (1) or previous (-1) difference, around the ends.
  private void go(int step) {
    current = Math.floorMod(current + step, hunks.size());
    left.scrollTo(hunks.get(current).beforeStart());
    right.scrollTo(hunks.get(current).afterStart());
  }

  @Override
  public void dispose() {
    disposed = true;
    left.dispose();
    right.dispose();
  }
}
