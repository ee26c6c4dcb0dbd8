package dev.meshwright.uikit.editor;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.typing.LineCommands;
import dev.meshwright.uikit.typing.Typed;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/// Edits the text of a buffer. The history is the buffer's; offsets are those of the buffer's text.
///
/// The caller keeps the buffer, analyses its text off the JavaFX thread, and hands the problems
/// back with the version they were found in.
public final class SourceEditor implements View {

  private final BorderPane root = new BorderPane();
  private final BufferBinding surface;
  private final Language language;
  private final Reduction reduction;
  private final ProblemMarks problems = new ProblemMarks();
  private final ProblemHover hover;
  private final Styler styler;
  private final LineChanges changes;
  private final Gutter gutter;
  private final BracketLayer brackets;
  private final Finder finder;
  private final Completer completer;
  private final SignatureHelp signatures;
  private final EditorBars bars;
  private final LineWrap wrap;
  private final WhitespaceLayer whitespace = new WhitespaceLayer();
  private final Folding folding;
  private final ReadOnlyObjectWrapper<TextRange> selection =
      new ReadOnlyObjectWrapper<>(TextRange.at(0));
  private final Subscription subscription;
  private Runnable formatting = () -> {};

  /// @param id of the root node; unique in its window, and part of the ids inside
  /// @param name what screen readers call the editor
  public SourceEditor(String id, String name, TextBuffer buffer, Language language, Jobs jobs) {
    this.language = language;
    surface = new BufferBinding(buffer);
    reduction = surface.shown().reduction();
    CodePane area = surface.area();
    area.setId(id + "-text");
    area.setAccessibleText(name);
    area.setEditable(reduction == Reduction.NONE);
    TokenLayer tokens =
        new TokenLayer(
            surface, language.lexer(), jobs, new JobKind("highlight:" + id, name), this::restyle);
    brackets = new BracketLayer(surface, tokens, language, this::restyle);
    MatchLayer matches = new MatchLayer();
    styler =
        new Styler(
            surface,
            List.of(tokens, whitespace, brackets, matches, new ProblemLayer(surface, problems)));
    changes = new LineChanges(surface);
    folding = new Folding(surface);
    gutter = new Gutter(surface, problems, changes, folding);
    hover = new ProblemHover(surface, problems, jobs, new JobKind("hover:" + id, name));
    finder = new Finder(surface, jobs, new JobKind("find:" + id, name), matches, this::restyle);
    completer = new Completer(id, name, surface, jobs, new JobKind("complete:" + id, name));
    signatures = new SignatureHelp(surface, jobs, new JobKind("signature:" + id, name));
    bars = new EditorBars(id, finder, reduction, this::goTo, this::requestFocus);
    wrap = new LineWrap(surface);
    ScrolledCode scrolled = new ScrolledCode(area);
    subscription =
        Subscription.combine(
            wrap.install(),
            folding.install(),
            buffer.subscribe(problems::move),
            tokens.install(),
            styler.install(),
            scrolled.install(),
            changes.install(),
            gutter.install(),
            brackets.install(),
            hover.install(),
            finder.install(),
            completer.install(),
            new EditorKeys(surface, language, this::perform).install(),
            signatures.install(),
            area.selectionProperty().subscribe(range -> selected()));
    new EditorMenu(area, this::perform);
    root.setId(id);
    root.setUserData(this);
    root.getStyleClass().add("source-editor");
    root.setTop(bars.node());
    root.setCenter(scrolled);
    styler.styleVisible();
  }

  /// The editor that an event is for: its text, or the bars over it.
  public static Optional<SourceEditor> around(EventTarget target) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at.getUserData() instanceof SourceEditor editor) {
        return Optional.of(editor);
      }
    }
    return Optional.empty();
  }

  @Override
  public Parent root() {
    return root;
  }

  /// The selected range; empty at the caret when nothing is selected.
  public ReadOnlyObjectProperty<TextRange> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// Where the caret is: at an end of what is selected.
  public int caret() {
    return surface.toFile(TextRange.at(surface.area().getCaretPosition())).start();
  }

  public void setEditable(boolean editable) {
    surface.area().setEditable(editable && reduction == Reduction.NONE);
  }

  /// Marks the problems found in the text of that version; drops them when the text has moved on.
  public void showProblems(List<Problem> found, long version) {
    if (version == surface.buffer().version() && gutter.following(() -> problems.set(found))) {
      restyle();
    }
  }

  /// Colors lines as changed, until the text is edited.
  public void showChangedLines(List<ChangedLines> lines) {
    changes.show(lines);
    gutter.refresh();
  }

  /// Scrolls a line, from 0, to the upper part of the view.
  public void scrollTo(int line) {
    surface.area().showParagraphAtTop(Math.clamp(line - 3L, 0, surface.lineCount() - 1));
  }

  /// Says what applying a fix of a problem does; a fix may reach into other files.
  public void onFix(Consumer<Fix> handler) {
    hover.onFix(handler);
  }

  /// Says where completions come from.
  public void setCompletions(CompletionSource source) {
    completer.setSource(source);
  }

  /// Says how things can be called.
  public void setSignatures(SignatureSource source) {
    signatures.setSource(source);
  }

  /// Says what is known of the thing under the mouse.
  public void setHovers(HoverSource source) {
    hover.setSource(source);
  }

  /// Says what lays the text out.
  public void onFormat(Runnable handler) {
    formatting = handler;
  }

  /// Says what a click with the shortcut key does, at which offset.
  public void onFollow(IntConsumer handler) {
    surface
        .area()
        .addEventHandler(
            MouseEvent.MOUSE_CLICKED,
            click -> {
              if (click.isShortcutDown() && click.getButton() == MouseButton.PRIMARY) {
                handler.accept(caret());
              }
            });
  }

  /// Selects a range and scrolls to it. The focus stays where it is.
  public void reveal(TextRange range) {
    surface.select(surface.toShown(range));
  }

  /// Moves the keyboard here.
  public void requestFocus() {
    surface.area().requestFocus();
  }

  /// Does what one of the editor's keys does.
  public void perform(EditorAction action) {
    switch (action) {
      case UNDO -> surface.undo();
      case REDO -> surface.redo();
      case FIND -> bars.openFind(false, surface.area().getSelectedText());
      case REPLACE -> bars.openFind(true, surface.area().getSelectedText());
      case FIND_NEXT -> finder.next();
      case FIND_PREVIOUS -> finder.previous();
      case GO_TO_LINE -> bars.openLine();
      case COMPLETE -> completer.complete();
      case PARAMETERS -> signatures.show();
      case SHOW_FIXES -> hover.showFixes();
      case FORMAT -> formatting.run();
      case NEXT_PROBLEM -> problems.after(selection.get().start()).ifPresent(this::show);
      case PREVIOUS_PROBLEM -> problems.before(selection.get().start()).ifPresent(this::show);
      case GO_TO_BRACKET ->
          brackets.partner().ifPresent(place -> surface.select(TextRange.at(place)));
      case WRAP_LINES -> wrap.toggle();
      case SHOW_WHITESPACE -> {
        whitespace.toggle();
        restyle();
      }
      case FOLD -> folding.foldAtCaret();
      case UNFOLD -> folding.unfoldAtCaret();
      case TOGGLE_COMMENT, DUPLICATE_LINES, DELETE_LINES, MOVE_LINES_UP, MOVE_LINES_DOWN ->
          lineCommand(action)
              .filter(typed -> surface.area().isEditable())
              .ifPresent(surface::perform);
    }
  }

  private Optional<Typed> lineCommand(EditorAction action) {
    String text = surface.shown().text();
    TextRange selected = surface.selection();
    return switch (action) {
      case TOGGLE_COMMENT -> LineCommands.toggleComment(text, selected, language);
      case DUPLICATE_LINES -> Optional.of(LineCommands.duplicate(text, selected));
      case DELETE_LINES -> Optional.of(LineCommands.delete(text, selected));
      case MOVE_LINES_UP -> LineCommands.moveUp(text, selected);
      case MOVE_LINES_DOWN -> LineCommands.moveDown(text, selected);
      default -> Optional.empty();
    };
  }

  private void show(ProblemMarks.Placed placed) {
    reveal(placed.range());
  }

  private void goTo(Position place) {
    int line = Math.min(place.line(), surface.lineCount()) - 1;
    int column = Math.min(place.column() - 1, surface.line(line).length());
    surface.select(TextRange.at(surface.lineStart(line) + column));
    requestFocus();
  }

  private void selected() {
    TextRange now = surface.toFile(surface.selection());
    if (!now.equals(selection.get())) {
      selection.set(now);
    }
  }

  private void restyle() {
    styler.styleSoon();
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
    surface.dispose();
  }
}
