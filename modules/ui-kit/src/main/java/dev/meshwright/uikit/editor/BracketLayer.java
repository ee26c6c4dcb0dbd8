package dev.meshwright.uikit.editor;

import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.syntax.TokenSink;
import dev.meshwright.uikit.typing.Brackets;
import java.util.Optional;
import javafx.util.Subscription;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/// Shows which bracket belongs to the one at the caret.
final class BracketLayer implements StyleLayer {

  private static final String STYLE = "bracket-pair";

  private final BufferBinding surface;
  private final Brackets brackets;
  private final Runnable restyle;
  private Optional<Brackets.Pair> pair = Optional.empty();

  BracketLayer(BufferBinding surface, TokenLayer tokens, Language language, Runnable restyle) {
    this.surface = surface;
    this.restyle = restyle;
    this.brackets = new Brackets(new Tokens(surface, tokens), language);
  }

  Subscription install() {
    return surface.area().caretPositionProperty().subscribe(position -> look());
  }

  /// The place of the bracket that belongs to the one at the caret, in the shown text.
  Optional<Integer> partner() {
    return pair.map(found -> surface.lineStart(found.other().line()) + found.other().column());
  }

  private void look() {
    int caret = Math.min(surface.area().getCaretPosition(), surface.area().getLength());
    Position at = surface.area().offsetToPosition(caret, Bias.Forward);
    Optional<Brackets.Pair> found = brackets.at(at.getMajor(), at.getMinor());
    if (!found.equals(pair)) {
      pair = found;
      restyle.run();
    }
  }

  @Override
  public void mark(int line, int start, String text, LineMarks marks) {
    pair.ifPresent(found -> {
      mark(found.one(), line, marks);
      mark(found.other(), line, marks);
    });
  }

  private static void mark(Brackets.Place place, int line, LineMarks marks) {
    if (place.line() == line) {
      marks.add(place.column(), place.column() + 1, STYLE);
    }
  }

  private record Tokens(BufferBinding surface, TokenLayer layer) implements Brackets.Source {
    @Override
    public int lineCount() {
      return surface.lineCount();
    }

    @Override
    public String line(int line) {
      return surface.line(line);
    }

    @Override
    public void tokens(int line, TokenSink sink) {
      layer.tokens(line, sink);
    }
  }
}
