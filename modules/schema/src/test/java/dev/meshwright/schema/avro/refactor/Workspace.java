package dev.meshwright.schema.avro.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.avro.AvroSchemas;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Texts of a workspace, and what a refactoring makes of them.
record Workspace(Map<String, String> texts) {

  Workspace {
    texts = Map.copyOf(texts);
  }

  static Workspace of(String... pathsAndTexts) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return new Workspace(texts);
  }

  Result<Refactored> result(String path, Refactoring refactoring) {
    FileSource files = FileSource.of(texts);
    return new AvroRefactoring(AvroSchemas.parse(path, text(path), files))
        .refactor(refactoring, files.paths(), files, Progress.none());
  }

  Refactored refactored(String path, Refactoring refactoring) {
    return result(path, refactoring)
        .orElseThrow(problems -> new AssertionError(problems.toString()));
  }

  Problem refused(String path, Refactoring refactoring) {
    return switch (result(path, refactoring)) {
      case Result.Failed<Refactored> failed -> failed.problem();
      case Result.Ok<Refactored> ok -> fail("not refused: " + ok.value());
    };
  }

  /// The texts afterwards, each without a problem that is an error.
  Workspace after(String path, Refactoring refactoring) {
    Refactored refactored = refactored(path, refactoring);
    Map<String, String> after = new TreeMap<>(texts);
    after.putAll(refactored.created());
    texts.forEach((file, text) ->
        after.put(
            file,
            TextEdits.apply(
                text,
                refactored.edits().stream()
                    .filter(edit -> edit.file().equals(file))
                    .map(FileEdit::edit)
                    .toList())));
    FileSource files = FileSource.of(after);
    after.forEach((file, text) ->
        assertEquals(
            List.of(),
            AvroSchemas.parse(file, text, files).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList(),
            text));
    return new Workspace(after);
  }

  String text(String path) {
    String text = texts.get(path);
    return text == null ? fail("no " + path) : text;
  }
}
