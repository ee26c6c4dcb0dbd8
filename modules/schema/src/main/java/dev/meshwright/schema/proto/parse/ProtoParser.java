package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.text.ProblemCollector;
import java.util.List;

/// Reads one file as far as its own text goes.
public final class ProtoParser {

  private ProtoParser() {}

  /// A file and what is wrong with its grammar.
  public record Parsed(ProtoFile file, List<Problem> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }

  /// Reads a text, whatever it is. After a mistake, reading goes on with the next statement.
  ///
  /// @param path name of the file, for problems
  public static Parsed parse(String path, String text) {
    LineIndex lines = LineIndex.of(text);
    ProblemCollector problems = ProtoProblems.collector(path, lines);
    Tokens tokens = Lexer.lex(text, problems);
    ProtoFile file = new FileParser(tokens, problems).parse(path, text, lines);
    return new Parsed(file, problems.problems());
  }
}
