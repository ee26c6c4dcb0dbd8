package dev.meshwright.uikit.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.syntax.LineTokens;
import dev.meshwright.uikit.syntax.TokenSink;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BracketsTest {

  @Test
  void the_partner_is_found_over_lines_and_around_strings() {
    Brackets brackets = of("{\n  \"a}\": [1, {\"b\": 2}],\n}\n");
    assertEquals(pair(0, 0, 2, 0), brackets.at(0, 0));
    assertEquals(pair(2, 0, 0, 0), brackets.at(2, 1));
    assertEquals(pair(1, 8, 1, 20), brackets.at(1, 8));
    assertEquals(Optional.empty(), brackets.at(1, 4), "inside a string");
    assertEquals(Optional.empty(), of("{[}").at(0, 1), "unclosed");
  }

  private static Optional<Brackets.Pair> pair(int line, int column, int line2, int column2) {
    return Optional.of(
        new Brackets.Pair(new Brackets.Place(line, column), new Brackets.Place(line2, column2)));
  }

  private static Brackets of(String text) {
    String[] lines = text.split("\n", -1);
    LineTokens tokens = new LineTokens(Language.JSON.lexer(), line -> lines[line]);
    tokens.reset(lines.length);
    return new Brackets(
        new Brackets.Source() {
          @Override
          public int lineCount() {
            return lines.length;
          }

          @Override
          public String line(int line) {
            return lines[line];
          }

          @Override
          public void tokens(int line, TokenSink sink) {
            tokens.tokens(line, sink);
          }
        },
        Language.JSON);
  }
}
