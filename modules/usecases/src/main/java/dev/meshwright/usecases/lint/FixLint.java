package dev.meshwright.usecases.lint;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Fix;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Mends what rules find, by the fixes that come with the findings, and looks again until there is
/// nothing more to mend.
public final class FixLint {

  /// A fix may bring another finding to light; nobody stacks them this deep.
  private static final int MOST_ROUNDS = 100;

  private final LintWorkspace lint;
  private final Save save;

  /// Writes a text in place of another one.
  @FunctionalInterface
  public interface Save {

    /// @param before what the file must still hold
    /// @return why it was not written
    Optional<Problem> replace(String path, String before, String after);
  }

  public FixLint(LintWorkspace lint, Save save) {
    this.lint = lint;
    this.save = save;
  }

  /// What was mended.
  ///
  /// @param changed paths of the files that were written
  /// @param fixed how many findings were mended
  /// @param left what is found now
  public record Fixed(List<String> changed, int fixed, LintReport left) {

    public Fixed {
      changed = List.copyOf(changed);
    }
  }

  /// @return a problem when a file could not be written
  public Result<Fixed> fix(LintRequest request, FileSource files, Progress progress) {
    Map<String, String> texts = new LinkedHashMap<>();
    FileSource now = files;
    LintReport report = lint.lint(request, now, progress);
    int fixed = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int before = fixed;
      for (LintedFile file : report.files()) {
        String text = now.text(file.path()).orElse("");
        List<Fix> chosen = chosen(file);
        if (!chosen.isEmpty()) {
          String mended = TextEdits.apply(text, edits(chosen));
          texts.put(file.path(), mended);
          now = new OverlayFileSource(now, file.path(), mended);
          fixed += chosen.size();
        }
      }
      if (fixed == before) {
        break;
      }
      report = lint.lint(request, now, progress);
    }
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Optional<Problem> unwritten =
          save.replace(each.getKey(), files.text(each.getKey()).orElse(""), each.getValue());
      if (unwritten.isPresent()) {
        return Result.failed(unwritten.get());
      }
    }
    return Result.ok(new Fixed(List.copyOf(texts.keySet()), fixed, report));
  }

  /// The first fix of each finding, as far as they do not touch one another; the others are for the
  /// next round.
  private static List<Fix> chosen(LintedFile file) {
    List<Fix> chosen = new ArrayList<>();
    List<TextEdit> taken = new ArrayList<>();
    for (Problem finding : file.findings()) {
      Optional<Fix> fix =
          finding.fixes().stream()
              .findFirst()
              .filter(
                  each -> each.edits().stream().allMatch(edit -> edit.file().equals(file.path())));
      List<TextEdit> edits = fix.map(each -> edits(List.of(each))).orElse(List.of());
      boolean free =
          edits.stream().noneMatch(edit -> taken.stream().anyMatch(other -> touch(edit, other)));
      if (fix.isPresent() && free) {
        chosen.add(fix.get());
        taken.addAll(edits);
      }
    }
    return chosen;
  }

  private static boolean touch(TextEdit one, TextEdit other) {
    return one.range().start() <= other.range().end() && other.range().start() <= one.range().end();
  }

  private static List<TextEdit> edits(List<Fix> fixes) {
    return fixes.stream().flatMap(fix -> fix.edits().stream()).map(FileEdit::edit).toList();
  }
}
