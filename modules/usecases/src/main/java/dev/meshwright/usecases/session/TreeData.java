package dev.meshwright.usecases.session;

import dev.meshwright.history.GitTreeFiles;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.FilePurpose;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.TemporaryFolder;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.gate.GateData;
import dev.meshwright.usecases.gate.GateFinding;
import dev.meshwright.usecases.gate.Waivable;
import dev.meshwright.usecases.gate.settings.GateCheck;
import dev.meshwright.usecases.mapping.CheckColumns;
import dev.meshwright.usecases.sample.RowsOf;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.workspace.index.KindDetector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Runs tests and holds samples against schemas as they are in a tree of Git: its files are written
/// to a temporary folder, samples only where they are needed, and looked at as a workspace.
final class TreeData implements GateData {

  /// Larger files are no schemas, settings, transformations or tests.
  private static final long MOST_TEXT = 4L << 20;

  private final KindDetector kinds = new KindDetector();

  @Override
  public List<GateFinding> check(
      GitTreeFiles files, Set<String> changed, Set<GateCheck> asked, Progress progress) {
    Set<String> schemas = new LinkedHashSet<>();
    Set<String> samples = new LinkedHashSet<>();
    boolean tests = false;
    for (String path : changed) {
      FilePurpose purpose = kind(files, path).purpose();
      switch (purpose) {
        case SCHEMA -> schemas.add(path);
        case SAMPLE -> samples.add(path);
        case TRANSFORMATION, TEST -> tests = true;
        case CONTRACT, PRODUCT, SETTINGS, OTHER -> {}
      }
    }
    schemas.removeIf(path -> files.contentId(path).isEmpty());
    samples.removeIf(path -> files.contentId(path).isEmpty());
    boolean data = !schemas.isEmpty() || !samples.isEmpty();
    if (!(asked.contains(GateCheck.TESTS) && tests)
        && !(asked.contains(GateCheck.CONFORMANCE) && data)) {
      return List.of();
    }
    progress.report("Laying out what is committed", -1);
    try (TemporaryFolder folder = TemporaryFolder.create("gate")) {
      write(files, schemas, samples, folder.path(), progress);
      try (WorkspaceServices services =
              WorkspaceServices.open(folder.path()).orElseThrow(RefusedException::new);
          DataServices engine = services.dataServices(PreviewLimits.usual())) {
        List<GateFinding> findings = new ArrayList<>();
        if (asked.contains(GateCheck.TESTS) && tests) {
          findings.addAll(tests(engine, services.workingCopy(progress), changed, progress));
        }
        if (asked.contains(GateCheck.CONFORMANCE) && data) {
          findings.addAll(new Samples(services, engine, progress).check(schemas, samples));
        }
        return findings;
      }
    } catch (IOException failed) {
      throw new OperationFailedException(
          "What is committed cannot be laid out for its tests: " + Reasons.of(failed), failed);
    }
  }

  private FileKind kind(FileSource files, String path) {
    return kinds.kind(path, kinds.needsText(path) ? files.text(path).orElse("") : "");
  }

  private void write(
      GitTreeFiles files, Set<String> schemas, Set<String> samples, Path folder, Progress progress)
      throws IOException {
    for (String path : files.paths()) {
      progress.checkCancelled();
      boolean needed =
          kind(files, path).purpose() == FilePurpose.SAMPLE
              ? samples.contains(path)
                  || schemas.stream().anyMatch(schema -> top(schema).equals(top(path)))
              : files.size(path).orElse(0L) <= MOST_TEXT;
      Path file = folder.resolve(path).normalize();
      if (needed && file.startsWith(folder)) {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
          files.copy(path, out);
        }
      }
    }
  }

  private static String top(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static List<GateFinding> tests(
      DataServices engine, FileSource files, Set<String> changed, Progress progress) {
    List<TestFile> touched =
        engine.runTests().find(files, progress).stream()
            .filter(file ->
                changed.contains(file.path())
                    || file.tests().stream()
                        .anyMatch(test -> changed.contains(test.transformation())))
            .toList();
    return engine.runTests().run(touched, files, result -> {}, progress).stream()
        .filter(result -> !result.passed())
        .map(TreeData::failed)
        .toList();
  }

  private static GateFinding failed(TestResult result) {
    List<Problem> reasons =
        switch (result.outcome()) {
          case TestOutcome.Passed passed -> List.of();
          case TestOutcome.Failed failed -> failed.reasons();
          case TestOutcome.Broken broken -> broken.problems();
        };
    return new GateFinding(
        GateCheck.TESTS,
        result.location(),
        result.file(),
        result.name(),
        Severity.ERROR,
        reasons.stream().map(Problem::message).findFirst().orElse("The test fails."),
        reasons.stream().map(Problem::hint).findFirst().orElse(""),
        Optional.of(new Waivable("commit-tests", result.name())));
  }

  /// Samples of a workspace, held against the schemas of their rows.
  private record Samples(WorkspaceServices services, DataServices engine, Progress progress) {

    List<GateFinding> check(Set<String> schemas, Set<String> samples) {
      FileSource files = services.workingCopy(progress);
      List<GateFinding> findings = new ArrayList<>();
      Set<String> done = new LinkedHashSet<>();
      for (String schema : schemas) {
        for (SampleTable table : engine.tables(schema)) {
          judge(table, schema, files, done).ifPresent(findings::add);
        }
      }
      for (String sample : samples) {
        SampleTable table = engine.samples().of(sample);
        engine.checkColumns().offered(sample).stream()
            .filter(
                schema -> new KindDetector().kind(schema, files.text(schema).orElse("")).isSchema())
            .filter(schema -> isMeant(table, schema, files))
            .findFirst()
            .flatMap(schema -> judge(table, schema, files, done))
            .ifPresent(findings::add);
      }
      return findings;
    }

    private Optional<GateFinding> judge(
        SampleTable table, String schema, FileSource files, Set<String> done) {
      progress.checkCancelled();
      if (!isMeant(table, schema, files) || !done.add(table.label() + "\n" + schema)) {
        return Optional.empty();
      }
      progress.report("Checking " + table.label(), -1);
      Result<ConformanceReport> report =
          engine.checkConformance().check(table, choice(schema, files), progress);
      return switch (report) {
        case Result.Failed<ConformanceReport> failed ->
            Optional.of(finding(table, failed.problem().message(), failed.problem().hint()));
        case Result.Ok<ConformanceReport>(ConformanceReport found, var notes) ->
            found.reasons().stream()
                .findFirst()
                .map(reason ->
                    finding(
                        table,
                        "%,d of %,d rows do not fit %s: %s: %s"
                            .formatted(
                                found.failing(),
                                found.rows(),
                                schema,
                                reason.path(),
                                reason.example().message()),
                        reason.example().hint()));
      };
    }

    private static GateFinding finding(SampleTable table, String words, String hint) {
      return new GateFinding(
          GateCheck.CONFORMANCE,
          Location.startOf(table.label()),
          table.label(),
          "",
          Severity.ERROR,
          words,
          hint,
          Optional.of(new Waivable("commit-conformance", "")));
    }

    private static SchemaChoice choice(String schema, FileSource files) {
      return SchemaChoice.of(new SchemaVersion(schema, files.text(schema).orElse(""), files));
    }

    /// Whether the rows are those of the schema: by its name, or because all columns fit.
    private boolean isMeant(SampleTable table, String schema, FileSource files) {
      CheckColumns columns = engine.checkColumns();
      return RowsOf.schema(table, schema)
          || columns
              .check(table, choice(schema, files), progress)
              .optional()
              .filter(report -> report.fields().stream().anyMatch(row -> row.column().isPresent()))
              .filter(report ->
                  report.problems().stream()
                      .allMatch(found -> found.severity().compareTo(Severity.WARNING) < 0))
              .isPresent();
    }
  }
}
