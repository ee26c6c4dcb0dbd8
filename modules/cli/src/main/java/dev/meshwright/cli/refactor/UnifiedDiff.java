package dev.meshwright.cli.refactor;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.meshwright.usecases.refactor.ChangedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The change of a text as `git apply` takes it.
final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_LINE_END = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /// Its lines; those of a file with Windows line ends keep the carriage return.
  static List<String> of(ChangedText text) {
    List<String> before = text.before().map(UnifiedDiff::lines).orElse(List.of());
    List<String> after = lines(text.after());
    return UnifiedDiffUtils.generateUnifiedDiff(
            text.before().isPresent() ? "a/" + text.path() : "/dev/null",
            "b/" + text.path(),
            before,
            DiffUtils.diff(before, after),
            CONTEXT)
        .stream()
        .flatMap(line -> Stream.of(line.split("\n", -1)))
        .toList();
  }

  /// A last line without an end is another line than one with it, and says so.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String last = lines.removeLast();
    if (!last.isEmpty()) {
      lines.add(last + NO_LINE_END);
    }
    return lines;
  }
}
