package dev.meshwright.usecases.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.preview.PreviewTransformation;
import dev.meshwright.usecases.workspace.Documents;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import dev.meshwright.workspace.state.UserFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// What a window is told of folders and files that are broken or hostile, through the commands that
/// the desktop calls. The workspace always opens, the message says where and what to do, and the
/// other files go on. Full disks, read-only folders, damaged settings and cut journals are tried
/// where files are written, in the module `workspace`.
@Isolated("holds queries against limits of time")
class BadWorkspaceTest {

  private static final String GOOD = "{\"type\": \"record\", \"name\": \"A\", \"fields\": []}";
  private static final long MIB = 1L << 20;

  @TempDir Path temporary;

  private Path folder;
  private WorkspaceServices services;
  private Documents documents;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(temporary.resolve("w"));
    Files.writeString(folder.resolve("good.avsc"), GOOD);
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    documents =
        services.documents(
            new UserFolders(temporary.resolve("config"), temporary.resolve("state")));
  }

  @AfterEach
  void close() {
    documents.close();
    services.close();
  }

  @Test
  void aFolderThatIsNoRepositoryOpensAndSaysWhatIsOff() {
    OpenedWorkspace opened = services.read(Progress.none());
    assertEquals(List.of("git-no-repository"), rules(opened));
    goesOn(opened);
  }

  @Test
  void aBareRepositoryAndADamagedOneOpenAsFolders() throws IOException {
    Files.createDirectories(folder.resolve("refs/heads"));
    Files.createDirectories(folder.resolve("objects"));
    Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(
        folder.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
    OpenedWorkspace bare = services.read(Progress.none());
    assertEquals(List.of("git-bare"), rules(bare));
    goesOn(bare);

    Path damaged =
        Files.createDirectories(temporary.resolve("d/.git/refs")).getParent().getParent();
    Files.createDirectories(damaged.resolve(".git/objects"));
    Files.writeString(damaged.resolve(".git/HEAD"), "nonsense");
    Files.writeString(damaged.resolve("good.avsc"), GOOD);
    try (WorkspaceServices other = WorkspaceServices.open(damaged).optional().orElseThrow()) {
      OpenedWorkspace opened = other.read(Progress.none());
      assertEquals(List.of("git-corrupt"), rules(opened));
      goesOn(opened);
    }
  }

  @Test
  void linksThatLeadInACircleEnd() throws IOException {
    Files.createSymbolicLink(folder.resolve("again"), folder);
    Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
    OpenedWorkspace opened = services.read(Progress.none());
    goesOn(opened);
    assertTrue(
        opened.files().stream().noneMatch(file -> file.path().contains("again/good.avsc")),
        opened.files().toString());
  }

  @Test
  void aSchemaOfFiftyMegabytesOpensWithoutItsEndAndCannotBeSavedOver() throws IOException {
    String start = "{\"type\": \"enum\", \"name\": \"E\", \"doc\": \"";
    Files.writeString(folder.resolve("big.avsc"), start + "x".repeat(50 * (int) MIB) + "\"}");
    ReadOutcome outcome = documents.read("big.avsc");
    ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, outcome, outcome::toString);
    assertFalse(read.obstacles().isEmpty());
    assertTrue(read.text().startsWith(start));
  }

  @Test
  void aHundredThousandLevelsAreALocatedProblem() {
    String deep = "[".repeat(100_000);
    for (String path : List.of("deep.avsc", "deep.schema.json")) {
      List<Problem> problems = problems(path, deep);
      assertFalse(problems.isEmpty(), path);
      assertEquals(path, problems.getFirst().location().file());
    }
  }

  @Test
  void aTextThatIsNoUtf8OpensReadOnlyAndIsNamed() throws IOException {
    Files.write(
        folder.resolve("latin.avsc"),
        GOOD.replace("\"A\"", "\"\u00c4\"").getBytes(StandardCharsets.ISO_8859_1));
    ReadOutcome outcome = documents.read("latin.avsc");
    ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, outcome);
    assertEquals("latin.avsc", read.obstacles().getFirst().location().file());
    byte[] before = Files.readAllBytes(folder.resolve("latin.avsc"));
    assertInstanceOf(
        SaveOutcome.Refused.class, documents.save("latin.avsc", read.text(), read.version()));
    assertInstanceOf(SaveOutcome.Refused.class, documents.overwrite("latin.avsc", "{}"));
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("latin.avsc")));
  }

  @Test
  void aKeyThatStandsTwiceIsNamedAtItsSecondPlace() {
    String text = "{\"type\": \"record\", \"name\": \"A\", \"name\": \"B\", \"fields\": []}";
    Problem problem = problems("twice.avsc", text).getFirst();
    assertEquals(text.lastIndexOf("\"name\""), problem.location().range().start());
    assertTrue(problem.message().contains("name"), problem.message());
  }

  @Test
  void aFileRemovedWhileOpenIsNotMadeAgainWithoutAsking() throws IOException {
    ReadOutcome.Read read = assertInstanceOf(ReadOutcome.Read.class, documents.read("good.avsc"));
    Files.delete(folder.resolve("good.avsc"));
    SaveOutcome saved = documents.save("good.avsc", read.text() + "\n", read.version());
    assertInstanceOf(SaveOutcome.Conflict.class, saved);
    assertFalse(Files.exists(folder.resolve("good.avsc")));
    assertInstanceOf(SaveOutcome.Saved.class, documents.overwrite("good.avsc", read.text()));
    assertEquals(GOOD, Files.readString(folder.resolve("good.avsc")));
  }

  @Test
  void aSampleThatIsNotWhatItsNameSaysIsNamedAndTheOthersGoOn() throws IOException {
    sample("numbers.csv", "n\n1\n2\n");
    sample("odd.parquet", "n\n1\n");
    try (PreviewTransformation preview = preview(PreviewLimits.usual())) {
      Result<RowSource> odd = run(preview, "SELECT * FROM odd");
      assertTrue(odd.optional().isEmpty());
      assertTrue(odd.problems().toString().contains("odd.parquet"), odd.problems().toString());
      Result<RowSource> good = run(preview, "SELECT sum(n) AS s FROM numbers");
      try (RowSource rows = good.optional().orElseThrow()) {
        assertEquals(1, rows.page(0, 10).rows().size());
      }
    }
  }

  @Test
  void sqlThatNeverEndsOrAsksForAHundredGigabytesIsStoppedAndTheNextRuns() throws IOException {
    sample("numbers.csv", "n\n1\n2\n");
    PreviewLimits limits = new PreviewLimits(1024 * MIB, Duration.ofSeconds(4), 1, 100, 16 * MIB);
    String endless =
        "WITH RECURSIVE t(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM t) SELECT max(i) FROM t";
    String huge = "SELECT length(string_agg(repeat('x', 1000000), '')) FROM range(100000)";
    try (PreviewTransformation preview = preview(limits)) {
      for (String sql : List.of(endless, huge)) {
        assertFalse(failure(preview, sql).isEmpty(), sql);
      }
      assertEquals(List.of(), failure(preview, "SELECT * FROM numbers"));
    }
  }

  private void sample(String name, String text) throws IOException {
    Path samples = Files.createDirectories(folder.resolve("shop/samples"));
    Files.writeString(samples.resolve(name), text);
  }

  private PreviewTransformation preview(PreviewLimits limits) {
    services.read(Progress.none());
    return services.dataServices(limits).previewTransformation();
  }

  private static Result<RowSource> run(PreviewTransformation preview, String sql) {
    return preview.run(PreviewRequest.whole("shop/sql/a.sql", sql), Progress.none());
  }

  /// What is told when a query is run and its first rows are asked for.
  private static List<Problem> failure(PreviewTransformation preview, String sql) {
    Result<RowSource> result = run(preview, sql);
    if (result.optional().isEmpty()) {
      return result.problems();
    }
    try (RowSource rows = result.optional().orElseThrow()) {
      return rows.page(0, 1).problems();
    }
  }

  private List<Problem> problems(String path, String text) {
    return services
        .schemas()
        .analyzeSchema()
        .analyze(path, text, services.workingCopy(Progress.none()), Progress.none())
        .problems();
  }

  private static List<String> rules(OpenedWorkspace opened) {
    return opened.problems().stream().map(Problem::rule).toList();
  }

  private static void goesOn(OpenedWorkspace opened) {
    assertTrue(opened.file("good.avsc").isPresent(), opened.files().toString());
    for (Problem problem : opened.problems()) {
      assertFalse(problem.hint().isEmpty(), problem.toString());
    }
  }
}
