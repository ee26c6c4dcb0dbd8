package dev.meshwright.usecases.lint;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.schema.lint.Linter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The plan of lint of a workspace, read anew only when one of the files has changed that say which
/// rules are in force: whoever types asks for it with each key. Thread-safe.
final class KeptPlan {

  private final PerFormat<Linter<?>> linters;
  private volatile Optional<Kept> kept = Optional.empty();

  KeptPlan(PerFormat<Linter<?>> linters) {
    this.linters = linters;
  }

  /// @param texts of the files that it was read from, by path
  private record Kept(Map<String, String> texts, LintPlan plan) {}

  LintPlan of(FileSource files) {
    Map<String, String> texts = configuration(files);
    Optional<LintPlan> known = kept.filter(plan -> plan.texts().equals(texts)).map(Kept::plan);
    return known.orElseGet(() -> {
      LintPlan plan = LintPlan.read(linters, files, LintRequest.usual());
      // A rule that refers to another file changes with it.
      boolean alone =
          texts.entrySet().stream()
              .noneMatch(
                  file -> CustomRules.isRule(file.getKey()) && file.getValue().contains("$ref"));
      kept = alone ? Optional.of(new Kept(texts, plan)) : Optional.empty();
      return plan;
    });
  }

  private static Map<String, String> configuration(FileSource files) {
    Map<String, String> texts = new HashMap<>();
    for (String path : files.paths()) {
      if (path.equals(LintSettings.FILE) || CustomRules.isRule(path) || BufModules.isOf(path)) {
        files.text(path).ifPresent(text -> texts.put(path, text));
      }
    }
    return texts;
  }
}
