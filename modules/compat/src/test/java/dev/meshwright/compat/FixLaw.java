package dev.meshwright.compat;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/// What every fix must keep to: its finding goes, no other of its weight comes, and what comes out
/// can be read.
public final class FixLaw {

  private final BiFunction<String, String, Verdict> engine;
  private final List<String> broken = new ArrayList<>();
  private int applied;

  public FixLaw(BiFunction<String, String, Verdict> engine) {
    this.engine = engine;
  }

  /// How many fixes were tried.
  public int applied() {
    return applied;
  }

  /// What went wrong, in words.
  public List<String> broken() {
    return broken;
  }

  /// Tries every fix of every finding of a pair.
  public void check(String before, String after) {
    Verdict verdict = engine.apply(before, after);
    for (Finding finding : verdict.findings()) {
      for (Fix fix : finding.fixes()) {
        applied++;
        check(before, after, verdict, finding, fix);
      }
    }
  }

  private void check(String before, String after, Verdict verdict, Finding finding, Fix fix) {
    String fixed = TextEdits.apply(after, fix.edits().stream().map(FileEdit::edit).toList());
    Verdict then = engine.apply(before, fixed);
    String what =
        "%s at %s, \"%s\"\n--- before\n%s\n--- after\n%s\n--- fixed\n%s\n"
            .formatted(finding.rule(), finding.path(), fix.title(), before, after, fixed);
    if (!then.currentProblems().isEmpty()) {
      broken.add(then.currentProblems() + "\nafter " + what);
      return;
    }
    Map<String, Long> was = counts(verdict, Severity.INFO);
    Map<String, Long> is = counts(then, Severity.INFO);
    if (is.getOrDefault(key(finding), 0L) >= was.getOrDefault(key(finding), 0L)) {
      broken.add("still there after " + what);
    }
    counts(then, finding.severity())
        .forEach((key, count) -> {
          boolean more = count > was.getOrDefault(key, 0L);
          if (more && ofRule(then, key) > ofRule(verdict, key)) {
            broken.add("adds " + key + "\nby " + what);
          }
        });
  }

  /// Findings of a rule wherever they are: a name that is put back changes paths.
  private static long ofRule(Verdict verdict, String key) {
    String rule = key.substring(0, key.indexOf(' '));
    return verdict.findings().stream().filter(f -> f.rule().equals(rule)).count();
  }

  private static Map<String, Long> counts(Verdict verdict, Severity least) {
    Map<String, Long> counts = new TreeMap<>();
    verdict.findings().stream()
        .filter(f -> f.severity().compareTo(least) >= 0)
        .forEach(f -> counts.merge(key(f), 1L, Long::sum));
    return counts;
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.path();
  }
}
