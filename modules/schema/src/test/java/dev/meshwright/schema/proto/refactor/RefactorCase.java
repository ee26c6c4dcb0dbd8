package dev.meshwright.schema.proto.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Files, a refactoring of the first, and the texts that it must make of them; also with other line
/// ends.
record RefactorCase(Map<String, String> texts, String path) {

  /// @param filesAndTexts paths, each with its text behind it
  static RefactorCase of(String... filesAndTexts) {
    return new RefactorCase(texts(filesAndTexts), filesAndTexts[0]);
  }

  private static Map<String, String> texts(String... filesAndTexts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < filesAndTexts.length; i += 2) {
      texts.put(filesAndTexts[i], filesAndTexts[i + 1]);
    }
    return texts;
  }

  static List<String> path(String... steps) {
    return List.of(steps);
  }

  Result<Refactored> run(Refactoring refactoring) {
    FileSource files = FileSource.of(texts);
    return new ProtoRefactorer(ProtoSchemas.parse(path, texts.get(path), files))
        .refactor(refactoring, List.copyOf(texts.keySet()), files, Progress.none());
  }

  static Map<String, String> applied(Map<String, String> texts, Refactored refactored) {
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    for (FileEdit each : refactored.edits()) {
      edits.computeIfAbsent(each.file(), file -> new ArrayList<>()).add(each.edit());
    }
    Map<String, String> after = new TreeMap<>(texts);
    edits.forEach((file, all) -> after.put(file, TextEdits.apply(texts.get(file), all)));
    after.putAll(refactored.created());
    return after;
  }

  /// @param filesAndTexts those that are otherwise after it
  RefactorCase gives(Refactoring refactoring, String... filesAndTexts) {
    Map<String, String> expected = new TreeMap<>(texts);
    expected.putAll(texts(filesAndTexts));
    assertEquals(joined(expected), joined(after(refactoring)));
    Map<String, String> windows = new LinkedHashMap<>();
    texts.forEach((file, text) -> windows.put(file, text.replace("\n", "\r\n")));
    Map<String, String> after = new RefactorCase(windows, path).after(refactoring);
    assertEquals(joined(expected).replace("\n", "\r\n"), joined(after).replace(":\n", ":\r\n"));
    return this;
  }

  Map<String, String> after(Refactoring refactoring) {
    return switch (run(refactoring)) {
      case Result.Ok<Refactored> ok -> applied(texts, ok.value());
      case Result.Failed<Refactored> failed -> fail(failed.problems().toString());
    };
  }

  private static String joined(Map<String, String> texts) {
    StringBuilder all = new StringBuilder();
    texts.forEach((file, text) -> all.append("--- ").append(file).append(":\n").append(text));
    return all.toString();
  }

  RefactorCase refuses(Refactoring refactoring, String rule) {
    switch (run(refactoring)) {
      case Result.Ok<Refactored> ok -> fail("not refused: " + ok.value());
      case Result.Failed<Refactored> failed -> assertEquals(rule, failed.problem().rule());
    }
    return this;
  }

  List<String> notes(Refactoring refactoring) {
    return run(refactoring).problems().stream().map(Problem::rule).toList();
  }
}
