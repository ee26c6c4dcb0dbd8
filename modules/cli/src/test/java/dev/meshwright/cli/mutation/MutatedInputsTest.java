package dev.meshwright.cli.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of every kind, changed at random: a call ends with a status of its own and says what is
/// wrong where, and never that something broke inside.
///
/// `-Dmutated.inputs=10000` is how many of each kind the long run reads, `-Dmutated.data=1000` how
/// many of the kinds that a worker process reads (`-Dmutated.kind=csv` reads just one kind),
/// `-Dmutated.seed=1` where it begins. At least half of each kind must still parse. What goes wrong
/// is left in `target/mutated`.
class MutatedInputsTest {

  private static final int FEW = 8;

  static Stream<MutatedKind> kinds() {
    return Stream.concat(SchemaKinds.all(), GitKinds.all()).filter(kind -> isAsked(kind.name()));
  }

  private static boolean isAsked(String kind) {
    return System.getProperty("mutated.kind", kind).equals(kind);
  }

  /// The kinds of files that people write.
  static Stream<MutatedKind> quickKinds() {
    return kinds().filter(kind -> !kind.path().startsWith(".git/"));
  }

  @ParameterizedTest
  @MethodSource("quickKinds")
  void aFewOfEachKindAreReadOrRefused(MutatedKind kind, @TempDir Path root) throws IOException {
    MutatedWorkspace workspace = MutatedWorkspace.make(kind, root);
    MutationRun run = new MutationRun(kind.name(), workspace.seeds(), kind.form(), kind.packing());
    assertTrue(workspace.read(workspace.seeds().getFirst()).parsed(), "the seed of " + kind);
    run.of(FEW, 1, workspace::read);
    assertEquals("", run.complaints());
  }

  @Tag("slow")
  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("kinds")
  void manyOfEachKindAreReadOrRefused(MutatedKind kind, @TempDir Path root) throws IOException {
    MutatedWorkspace workspace = MutatedWorkspace.make(kind, root);
    MutationRun run = new MutationRun(kind.name(), workspace.seeds(), kind.form(), kind.packing());
    run.watched(Integer.getInteger("mutated.inputs", 10_000), workspace::read);
    assertEquals("", run.complaints());
  }

  @Test
  void aFewOfTheStateOfTheDesktopAreReadOrKept(@TempDir Path scratch) throws IOException {
    StringBuilder complaints = new StringBuilder();
    StateKinds.run(150, scratch, complaints);
    assertEquals("", complaints.toString());
  }

  @Tag("slow")
  @Test
  void manyOfTheStateOfTheDesktopAreReadOrKept(@TempDir Path scratch) throws IOException {
    StringBuilder complaints = new StringBuilder();
    StateKinds.run(Integer.getInteger("mutated.inputs", 10_000), scratch, complaints);
    assertEquals("", complaints.toString());
  }

  @Tag("slow")
  @Test
  void whatAWorkerReadsIsReadOrRefused(@TempDir Path scratch) throws IOException, SQLException {
    StringBuilder complaints = new StringBuilder();
    for (DataKind kind : DataKinds.all(scratch).toList()) {
      if (!isAsked(kind.name())) {
        continue;
      }
      Path root = Files.createDirectory(scratch.resolve(kind.name()));
      try (MutatedData data = new MutatedData(kind, root)) {
        MutationRun run = new MutationRun(kind.name(), kind.seeds(), kind.form(), kind.packing());
        run.watched(Integer.getInteger("mutated.data", 1_000), data::read);
        complaints.append(run.complaints());
      }
    }
    assertEquals("", complaints.toString());
  }
}
