package dev.meshwright.schema.avro;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.apache.avro.idl.IdlLexer;
import org.jspecify.annotations.Nullable;

/// Looks whether an IDL text falls into words at all. Avro's reader would print what does not to
/// the standard error stream, and go on.
final class IdlWords {

  private static final int MOST_PROBLEMS = 20;

  private IdlWords() {}

  static List<Problem> problems(String file, String text, LineIndex lines) {
    List<Problem> problems = new ArrayList<>();
    IdlLexer lexer = new IdlLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    lexer.addErrorListener(
        new BaseErrorListener() {
          @Override
          public void syntaxError(
              Recognizer<?, ?> recognizer,
              @Nullable Object symbol,
              int line,
              int column,
              String message,
              @Nullable RecognitionException cause) {
            if (problems.size() < MOST_PROBLEMS) {
              int at = lines.offset(new Position(line, column + 1));
              problems.add(
                  AvroIdl.problem(
                      "avro-idl-syntax",
                      Location.of(file, lines, TextRange.at(at)),
                      "No word of Avro's IDL begins here; a quote or a comment may be unclosed."));
            }
          }
        });
    lexer.getAllTokens();
    return problems;
  }
}
