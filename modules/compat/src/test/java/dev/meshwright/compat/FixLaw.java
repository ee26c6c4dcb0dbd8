package dev.meshwright.compat;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
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

  private final String file;
  private final BiFunction<String, String, Verdict> engine;
  private final List<String> broken = new ArrayList<>();
  private int applied;

  /// @param file the name of the file that `engine` compares
  public FixLaw(String file, BiFunction<String, String, Verdict> engine) {
    this.file = file;
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
    if (fix.edits().stream().anyMatch(edit -> !edit.file().equals(file))) {
      broken.add("edits another file: " + finding.rule() + " " + fix);
      return;
    }
    String fixed = TextEdits.apply(after, fix.edits().stream().map(FileEdit::edit).toList());
    Verdict then = engine.apply(before, fixed);
    String what =
        "%s at %s, \"%s\"\n--- before\n%s\n--- after\n%s\n--- fixed\n%s\n"
            .formatted(finding.rule(), finding.path(), fix.title(), before, after, fixed);
    if (!then.currentProblems().isEmpty()) {
      broken.add(then.currentProblems() + "\nafter " + what);
      return;
    }
    Map<String, Long> was = counts(verdict);
    Map<String, Long> is = counts(then);
    if (is.getOrDefault(key(finding), 0L) >= was.getOrDefault(key(finding), 0L)) {
      broken.add("still there after " + what);
    }
    List<Finding> gone = new ArrayList<>(verdict.findings());
    gone.removeIf(f -> is.getOrDefault(key(f), 0L) >= was.get(key(f)));
    for (Finding left : then.findings()) {
      boolean more = is.get(key(left)) > was.getOrDefault(key(left), 0L);
      boolean heavy = left.severity().compareTo(finding.severity()) >= 0;
      boolean elsewhere = ofRule(then, left.rule()) <= ofRule(verdict, left.rule());
      if (more && heavy && !elsewhere && gone.stream().noneMatch(f -> isLess(left, f))) {
        broken.add("adds " + key(left) + "\nby " + what);
      }
    }
  }

  /// Findings of a rule wherever they are: a name that is put back changes paths.
  private static long ofRule(Verdict verdict, String rule) {
    return verdict.findings().stream().filter(f -> f.rule().equals(rule)).count();
  }

  /// Whether what is left of a finding does less than it did: an alias makes a suspected rename a
  /// known one, which hurts one side only.
  private static boolean isLess(Finding left, Finding gone) {
    return left.path().equals(gone.path())
        && left.severity().compareTo(gone.severity()) <= 0
        && left.backward().compareTo(gone.backward()) <= 0
        && left.forward().compareTo(gone.forward()) <= 0;
  }

  private static Map<String, Long> counts(Verdict verdict) {
    Map<String, Long> counts = new TreeMap<>();
    verdict.findings().forEach(f -> counts.merge(key(f), 1L, Long::sum));
    return counts;
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.path();
  }
}
