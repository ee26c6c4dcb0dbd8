package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What holds for any two versions that can be read, in every format.
public final class PairLaws {

  private PairLaws() {}

  /// Checks all of them.
  ///
  /// @return whether both versions could be compared
  public static boolean check(Engine engine, String before, String after) {
    String shown = before + "\n" + after;
    Verdict verdict = engine.compare(before, after);
    if (!verdict.previousProblems().isEmpty() || !verdict.currentProblems().isEmpty()) {
      return false;
    }
    assertEquals(List.of(), PlaceLaw.broken(engine, before, after));
    Verdict reversed = engine.compare(after, before);
    assertEquals(verdict.backward(), reversed.forward(), () -> "old data, turned round: " + shown);
    assertEquals(verdict.forward(), reversed.backward(), () -> "new data, turned round: " + shown);
    for (String version : List.of(before, after)) {
      assertEquals(List.of(), engine.compare(version, version).findings(), version);
      assertEquals(List.of(), engine.compare(version, version + "\n ").findings(), version);
    }
    return true;
  }

  /// What a verdict says, without the places.
  public static Set<String> said(Verdict verdict) {
    Set<String> said = new TreeSet<>();
    for (Finding f : verdict.findings()) {
      said.add(
          f.rule() + " " + f.path() + " " + f.severity() + " " + f.backward() + " " + f.forward());
    }
    said.add(verdict.backward() + " " + verdict.forward());
    return said;
  }
}
