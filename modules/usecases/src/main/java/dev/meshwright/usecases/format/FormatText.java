package dev.meshwright.usecases.format;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.text.TreeFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Lays out the text of a schema, a descriptor or a transformation. Only blanks change, of SQL the
/// case of keywords too: what the text means stays, and comments stay to the letter.
public final class FormatText {

  /// Faults with which nobody can say what belongs together.
  private static final Set<String> UNREADABLE =
      Set.of(
          "json-syntax",
          "json-too-deep",
          "yaml-syntax",
          "yaml-too-deep",
          "yaml-documents",
          "yaml-key",
          "yaml-alias",
          "proto-syntax",
          "avro-idl-syntax",
          "avro-idl-too-deep");

  private FormatText() {}

  /// The edits that lay a text out, none when it is laid out so; fails for what is half-typed, with
  /// the place, and for kinds of files that are not laid out.
  ///
  /// @param selected the lines that may change; all of them where it is empty
  public static Result<List<TextEdit>> edits(
      FileKind kind, String path, String text, TextRange selected) {
    Predicate<TextEdit> wanted = within(text, selected);
    Result<List<TextEdit>> all =
        switch (kind.purpose()) {
          case TRANSFORMATION -> Result.ok(FormatSql.edits(text));
          case SCHEMA ->
              kind.schemaFormat()
                  .map(format -> schema(SchemaLanguage.of(format), path, text, wanted))
                  .orElseGet(() -> unknown(path));
          case CONTRACT, PRODUCT, TEST, SETTINGS -> tree(path, text, wanted);
          case OTHER ->
              path.endsWith(".json") || path.endsWith(".yaml") || path.endsWith(".yml")
                  ? tree(path, text, wanted)
                  : unknown(path);
          case SAMPLE -> unknown(path);
        };
    return all.map(edits -> edits.stream().filter(wanted).toList());
  }

  private static Result<List<TextEdit>> unknown(String path) {
    return Result.failed(
        Problem.error(
            "format-kind",
            Location.startOf(path),
            "Files of this kind are not laid out.",
            "Schemas, contracts, products, tests, other JSON and YAML, and SQL are."));
  }

  private static Result<List<TextEdit>> tree(String path, String text, Predicate<TextEdit> wanted) {
    TreeDocument tree = TreeFormat.parse(path, text);
    return unreadable(tree.problems())
        .<Result<List<TextEdit>>>map(Result::failed)
        .orElseGet(() -> Result.ok(TreeFormat.edits(tree, wanted)));
  }

  private static Result<List<TextEdit>> schema(
      SchemaLanguage<?> language, String path, String text, Predicate<TextEdit> wanted) {
    FileSource alone = FileSource.of(Map.of(path, text));
    List<Problem> problems =
        ParsedText.parse(language, path, text, alone, Optional.empty()).problems();
    return unreadable(problems)
        .<Result<List<TextEdit>>>map(Result::failed)
        .orElseGet(() -> Result.ok(language.layout(path, text, wanted)));
  }

  private static Optional<Problem> unreadable(List<Problem> problems) {
    return problems.stream().filter(problem -> UNREADABLE.contains(problem.rule())).findFirst();
  }

  /// Whole lines: the blanks before the first of what is selected are part of it.
  private static Predicate<TextEdit> within(String text, TextRange selected) {
    if (selected.isEmpty()) {
      return edit -> true;
    }
    int start = text.lastIndexOf('\n', Math.max(0, selected.start() - 1)) + 1;
    boolean lineBehind = text.charAt(Math.min(selected.end(), text.length()) - 1) == '\n';
    int found = lineBehind ? selected.end() - 1 : text.indexOf('\n', selected.end());
    int end = found < 0 ? text.length() : found;
    return edit -> edit.range().end() >= start && edit.range().end() <= end;
  }
}
