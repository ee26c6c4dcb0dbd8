package dev.meshwright.usecases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.compare.Snapshot;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainTest {

  private static final int LENGTH = 1_200;

  @ParameterizedTest
  @EnumSource
  void ofALongChainTheDeepestFileAndItsUserAreSaidToBreak(Chain chain) {
    List<CheckedSchema> checked = check(chain, LENGTH, i -> i == LENGTH - 1);
    assertEquals(
        List.of(
            SchemaChange.DEPENDENCY_CHANGED + " of " + (LENGTH - 2),
            SchemaChange.CHANGED + " of " + (LENGTH - 1)),
        checked.stream()
            .map(schema ->
                schema.change() + " of " + schema.path().substring(1, schema.path().indexOf('.')))
            .toList());
    for (CheckedSchema schema : checked) {
      assertEquals(Answer.NO, schema.holds(), schema.path());
    }
    assertEquals(
        List.of(), checked.stream().flatMap(schema -> schema.problems().stream()).toList());
  }

  @ParameterizedTest
  @EnumSource
  void whenEveryFileOfAChainChangedEachIsSaidToBreak(Chain chain) {
    List<CheckedSchema> checked = check(chain, 40, i -> true);
    assertEquals(40, checked.size());
    for (CheckedSchema schema : checked) {
      assertEquals(SchemaChange.CHANGED, schema.change(), schema.path());
      assertEquals(Answer.NO, schema.holds(), schema.path());
    }
  }

  private static List<CheckedSchema> check(Chain chain, int length, IntPredicate changed) {
    return new CheckWorkspace(
            SchemaLanguages.all(),
            new SchemaDetector(),
            new Snapshots(Optional.empty()),
            Clock.systemUTC())
        .check(
            CheckRequest.usual(),
            FileSource.of(chain.files(length, changed)),
            new Snapshot("before", FileSource.of(chain.files(length, i -> false))),
            Progress.none())
        .checked();
  }
}
