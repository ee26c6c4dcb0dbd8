package dev.meshwright.uikit.typing;

import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.syntax.TokenKind;
import dev.meshwright.uikit.syntax.TokenSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the bracket that belongs to another one. Brackets in strings and comments do not count.
/// Looks through a bounded number of lines.
public final class Brackets {

  private static final int MOST_LINES = 2_000;

  /// The text as tokens.
  public interface Source {
    int lineCount();

    String line(int line);

    void tokens(int line, TokenSink sink);
  }

  /// A bracket by line and column, from 0.
  public record Place(int line, int column) {}

  /// Two brackets that belong together.
  public record Pair(Place one, Place other) {}

  private final Source source;
  private final String brackets;

  public Brackets(Source source, Language language) {
    this.source = source;
    this.brackets = language.brackets();
  }

  /// The pair of the bracket before or behind a caret.
  public Optional<Pair> at(int line, int column) {
    List<Place> places = places(line);
    return List.of(column, column - 1).stream()
        .map(at -> new Place(line, at))
        .filter(places::contains)
        .findFirst()
        .flatMap(place -> partner(place).map(other -> new Pair(place, other)));
  }

  private Optional<Place> partner(Place place) {
    char bracket = charAt(place);
    int kind = brackets.indexOf(bracket);
    boolean forward = kind % 2 == 0;
    char other = brackets.charAt(forward ? kind + 1 : kind - 1);
    int step = forward ? 1 : -1;
    int depth = 0;
    for (int lines = 0; lines < MOST_LINES; lines++) {
      int line = place.line() + lines * step;
      if (line < 0 || line >= source.lineCount()) {
        return Optional.empty();
      }
      List<Place> places = forward ? places(line) : places(line).reversed();
      for (Place at : places) {
        if (lines == 0 && (forward ? at.column() < place.column() : at.column() > place.column())) {
          continue;
        }
        char c = charAt(at);
        depth += c == bracket ? 1 : c == other ? -1 : 0;
        if (depth == 0 && c == other) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }

  private char charAt(Place place) {
    return source.line(place.line()).charAt(place.column());
  }

  private List<Place> places(int line) {
    String text = source.line(line);
    List<Place> places = new ArrayList<>();
    source.tokens(
        line,
        (start, end, kind) -> {
          if (kind == TokenKind.PUNCTUATION
              && end == start + 1
              && brackets.indexOf(text.charAt(start)) >= 0) {
            places.add(new Place(line, start));
          }
        });
    return places;
  }
}
