package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Fix;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.transformtest.Expectation;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.model.transformtest.TestRows;
import dev.meshwright.model.transformtest.TransformationTest;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.explore.RowComparison;
import dev.meshwright.usecases.explore.RowVersion;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.transformtest.KeepAsTest;
import dev.meshwright.usecases.transformtest.KeepRequest;
import dev.meshwright.usecases.transformtest.KeptTest;
import dev.meshwright.usecases.transformtest.RunTests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Every line of [#PATH] is a test; those that say `wrong` fail.
public final class MemoryTests implements RunTests, KeepAsTest {

  public static final String PATH = "orders/sql/daily.test.yaml";

  /// How often tests were looked for.
  public int found;

  @Override
  public List<TestFile> find(FileSource files, Progress progress) {
    found++;
    return files
        .text(PATH)
        .map(text ->
            List.of(new TestFile(PATH, text.lines().map(MemoryTests::test).toList(), List.of())))
        .orElse(List.of());
  }

  private static TransformationTest test(String line) {
    return new TransformationTest(
        PATH,
        line,
        Location.startOf(PATH),
        Samples.SQL_PATH,
        Optional.empty(),
        List.of(),
        List.of(),
        new Expectation(
            new TestRows.Written(List.of(), List.of()),
            Optional.empty(),
            Optional.empty(),
            new Expectation.Rules(false, false, false, 0, List.of())));
  }

  @Override
  public List<TestResult> run(
      List<TestFile> tests, FileSource files, Consumer<TestResult> each, Progress progress) {
    return tests.stream()
        .flatMap(file -> file.tests().stream())
        .map(test -> result(test, files.text(PATH).orElseThrow()))
        .toList();
  }

  private static TestResult result(TransformationTest test, String text) {
    return new TestResult(
        test.file(),
        test.name(),
        test.location(),
        test.transformation(),
        test.name().contains("wrong") ? failed(text) : new TestOutcome.Passed(3),
        Duration.ofMillis(12));
  }

  private static TestOutcome failed(String text) {
    int at = text.indexOf("wrong");
    TextRange range = new TextRange(at, at + "wrong".length());
    return new TestOutcome.Failed(
        List.of(
            Problem.error(
                "test-rows",
                Location.of(PATH, LineIndex.of(text), range),
                "2 rows differ from those expected.",
                "Correct the transformation, or accept the rows.")),
        new MemoryCompareRows()
            .compare(
                new RowComparison(
                    PreviewRequest.whole(PATH, ""),
                    new RowVersion.Earlier(Against.head()),
                    new RowVersion.Current(),
                    false,
                    List.of()),
                Progress.none())
            .optional()
            .orElseThrow(),
        Optional.of(Fix.inFile("Accept", PATH, List.of(TextEdit.replace(range, "right")))));
  }

  @Override
  public Result<KeptTest> keep(KeepRequest request, Progress progress) {
    String about = request.wanted().isEmpty() ? "" : "about " + request.wanted().size() + " rows\n";
    return Result.ok(new KeptTest(PATH, request.name() + "\n" + about, Map.of()));
  }
}
