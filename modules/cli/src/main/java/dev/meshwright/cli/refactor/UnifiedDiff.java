package dev.meshwright.cli.refactor;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.meshwright.usecases.refactor.ChangedText;
import java.util.List;

/// The change of a text as `git apply` takes it.
final class UnifiedDiff {

  private static final int CONTEXT = 3;

  private UnifiedDiff() {}

  static List<String> of(ChangedText text) {
    List<String> before = text.before().map(UnifiedDiff::lines).orElse(List.of());
    List<String> after = lines(text.after());
    return UnifiedDiffUtils.generateUnifiedDiff(
        text.before().isPresent() ? "a/" + text.path() : "/dev/null",
        "b/" + text.path(),
        before,
        DiffUtils.diff(before, after),
        CONTEXT);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
