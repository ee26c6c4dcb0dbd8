package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.View;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.fxmisc.flowless.VirtualizedScrollPane;

/// Edits the text of a buffer. The history is the buffer's; offsets are those of the buffer's text.
public final class SourceEditor implements View {

  private final BorderPane root = new BorderPane();
  private final Surface surface;
  private final Reduction reduction;
  private final ProblemMarks problems = new ProblemMarks();
  private final Styler styler;
  private final Gutter gutter;
  private final ReadOnlyObjectWrapper<TextRange> selection =
      new ReadOnlyObjectWrapper<>(TextRange.at(0));
  private final Subscription subscription;

  /// @param id of the root node; unique in its window
  /// @param name what screen readers call the editor
  public SourceEditor(String id, String name, TextBuffer buffer, Language language, Jobs jobs) {
    surface = new Surface(buffer);
    reduction = surface.shown().reduction();
    CodePane area = surface.area();
    area.setId(id + "-text");
    area.setAccessibleText(name);
    area.setEditable(reduction == Reduction.NONE);
    TokenLayer tokens =
        new TokenLayer(
            surface, language.lexer(), jobs, new JobKind("highlight:" + id, name), this::restyle);
    styler = new Styler(surface, List.of(tokens, new ProblemLayer(surface, problems)));
    gutter = new Gutter(surface, problems);
    Subscription moves = buffer.subscribe(problems::move);
    Subscription caret =
        area.selectionProperty()
            .map(range -> surface.toFile(new TextRange(range.getStart(), range.getEnd())))
            .subscribe(selection::set);
    subscription =
        Subscription.combine(moves, tokens.install(), styler.install(), gutter.install(), caret);
    root.setId(id);
    root.getStyleClass().add("source-editor");
    root.setCenter(new VirtualizedScrollPane<>(area));
    styler.styleVisible();
  }

  @Override
  public Parent root() {
    return root;
  }

  /// What is left out of the text to stay quick.
  public Reduction reduction() {
    return reduction;
  }

  /// The selected range; empty at the caret when nothing is selected.
  public ReadOnlyObjectProperty<TextRange> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  public void setEditable(boolean editable) {
    surface.area().setEditable(editable && reduction == Reduction.NONE);
  }

  /// Marks the problems found in the text of that version; drops them when the text has moved on.
  public void showProblems(List<Problem> found, long version) {
    if (version == surface.buffer().version()) {
      problems.set(found);
      restyle();
      gutter.refresh();
    }
  }

  /// Selects a range and scrolls to it. The focus stays where it is.
  public void reveal(TextRange range) {
    TextRange shown = surface.toShown(range);
    surface.area().selectRange(shown.start(), shown.end());
    surface.area().requestFollowCaret();
  }

  /// Moves the keyboard here.
  public void requestFocus() {
    surface.area().requestFocus();
  }

  private void restyle() {
    styler.styleVisible();
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    surface.dispose();
  }
}
