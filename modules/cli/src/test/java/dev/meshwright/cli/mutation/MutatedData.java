package dev.meshwright.cli.mutation;

import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import dev.meshwright.text.YamlText;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.draft.DraftAnswers;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.quality.QualityResult;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.samplesettings.SampleSettingsReader;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A folder with one file that changes, read with one worker for all inputs.
final class MutatedData implements AutoCloseable {

  /// The engine failed, and not what it was asked.
  private static final Set<String> BROKEN =
      Set.of("preview-engine-failed", "preview-crashed", "preview-not-started");

  private static final Set<String> NO_SENTENCE =
      Set.of("sql-template", "sql-empty", "sql-not-select", "sql-several-statements");

  private final DataKind kind;
  private final Path root;
  private final WorkspaceServices services;
  private final DataServices data;
  private int calls;

  MutatedData(DataKind kind, Path root) throws IOException {
    this.kind = kind;
    this.root = root;
    this.calls = 0;
    for (var file : kind.beside().entrySet()) {
      write(root.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    write(root.resolve(kind.path()), kind.seeds().getFirst());
    this.services = WorkspaceServices.open(root).optional().orElseThrow();
    this.data =
        services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
  }

  MutatedWorkspace.Outcome read(byte[] input) throws IOException {
    write(root.resolve(kind.path()), input);
    List<String> complaints = new ArrayList<>();
    boolean parsed = false;
    try {
      parsed = use(input, complaints);
    } catch (OperationFailedException | RefusedException refused) {
      Said.complaints(String.valueOf(refused.getMessage()), complaints);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      complaints.add("threw " + thrown);
    }
    return new MutatedWorkspace.Outcome(parsed, complaints);
  }

  private boolean use(byte[] input, List<String> complaints) {
    return switch (kind.use()) {
      case SAMPLE -> sample(kind.path(), complaints);
      case SETTINGS -> {
        sample("topic.b64", complaints);
        sample("orders.csv", complaints);
        SampleSettings settings =
            SampleSettingsReader.read(new String(input, StandardCharsets.UTF_8));
        yield settings.allProblems().stream().noneMatch(MutatedData::ofSyntax);
      }
      case SQL -> sql(complaints);
      case TESTS -> {
        tests(complaints);
        yield yaml(input);
      }
    };
  }

  private boolean sample(String path, List<String> complaints) {
    SampleTable sample = data.samples().of(root.resolve(path), path, path);
    boolean read = good(data.profileRows().profile(sample, Progress.none()), complaints);
    // Each third input through each of the further commands: they read it the same way.
    int turn = calls++ % 3;
    if (kind.use() == DataKind.Use.SAMPLE && turn == 0) {
      good(
          data.draftSchema()
              .of(sample, Progress.none())
              .flatMap(draft -> draft.write(SchemaFormat.AVRO, DraftAnswers.none())),
          complaints);
    } else if (kind.use() == DataKind.Use.SAMPLE && turn == 1) {
      good(
          data.checkConformance().check(sample, choice("order.schema.json"), Progress.none()),
          complaints);
    }
    return read;
  }

  private SchemaChoice choice(String path) {
    return SchemaChoice.of(
        new SchemaVersion(path, kind.beside().get(path), FileSource.of(kind.beside())));
  }

  private boolean sql(List<String> complaints) {
    String text = services.named().text(kind.path()).orElseThrow(RefusedException::new);
    PreviewRequest request = PreviewRequest.whole(kind.path(), text);
    data.previewTransformation().steps(text);
    data.previewTransformation().parameterNames(text);
    good(data.previewTransformation().describe(request, Progress.none()), complaints);
    Result<RowSource> rows = data.previewTransformation().run(request, Progress.none());
    good(rows, complaints);
    rows.optional()
        .ifPresent(source -> {
          source.page(0, 20);
          source.close();
        });
    return rows.problems().stream().noneMatch(MutatedData::ofSyntax);
  }

  private static boolean ofSyntax(Problem problem) {
    return problem.rule().endsWith("-syntax") || NO_SENTENCE.contains(problem.rule());
  }

  private static boolean yaml(byte[] input) {
    return YamlText.parse("", new String(input, StandardCharsets.UTF_8)).problems().stream()
        .noneMatch(MutatedData::ofSyntax);
  }

  private void tests(List<String> complaints) {
    FileSource files = services.workingCopy(Progress.none());
    var found = data.runTests().find(files, Progress.none());
    for (TestResult result : data.runTests().run(found, files, one -> {}, Progress.none())) {
      if (result.outcome() instanceof TestOutcome.Broken(List<Problem> problems)) {
        problems.forEach(problem -> said(problem, complaints));
      }
    }
    for (QualityResult result : data.runQuality().run(files, one -> {}, Progress.none())) {
      if (result.outcome() instanceof QualityResult.Outcome.NotRun(List<Problem> problems)) {
        problems.forEach(problem -> said(problem, complaints));
      }
    }
  }

  private boolean good(Result<?> checked, List<String> complaints) {
    for (Problem problem : checked.problems()) {
      Path file = root.resolve(problem.location().file());
      if (!Files.isRegularFile(file)) {
        complaints.add(
            "located in " + problem.location().file() + ", not there: " + problem.rule());
      }
      said(problem, complaints);
    }
    return checked.optional().isPresent();
  }

  private static void said(Problem problem, List<String> complaints) {
    if (BROKEN.contains(problem.rule())) {
      complaints.add("broke inside: " + problem.rule() + " " + problem.message());
    }
    Said.complaints(TerminalText.line(problem.message() + " " + problem.hint()), complaints);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Override
  public void close() {
    data.close();
    services.close();
  }
}
