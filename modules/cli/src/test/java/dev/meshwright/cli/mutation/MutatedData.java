package dev.meshwright.cli.mutation;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.NotPossibleException;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.conformance.SchemaChoice;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.session.DataVerbs;
import dev.meshwright.usecases.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A folder with one file that changes, read with one worker for all inputs.
final class MutatedData implements AutoCloseable {

  private final DataKind kind;
  private final Path root;
  private final Session session;
  private final DataVerbs verbs;

  MutatedData(DataKind kind, Path root) throws IOException {
    this.kind = kind;
    this.root = root;
    for (var file : kind.beside().entrySet()) {
      write(root.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
    }
    write(root.resolve(kind.path()), kind.seeds().getFirst());
    this.session = Session.open(root);
    this.verbs = session.dataVerbs(PreviewLimits.usual());
  }

  MutatedWorkspace.Outcome read(byte[] input) throws IOException {
    write(root.resolve(kind.path()), input);
    List<String> complaints = new ArrayList<>();
    boolean parsed = false;
    try {
      parsed = use(complaints);
    } catch (NotPossibleException refused) {
      parsed = false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      complaints.add("threw " + thrown);
    }
    return new MutatedWorkspace.Outcome(parsed, complaints);
  }

  private boolean use(List<String> complaints) {
    return switch (kind.use()) {
      case SAMPLE -> sample(kind.path(), complaints);
      case SETTINGS -> {
        sample("topic.b64", complaints);
        yield sample("orders.csv", complaints);
      }
      case SQL -> sql(complaints);
      case TESTS -> tests();
    };
  }

  private boolean sample(String path, List<String> complaints) {
    SampleTable sample = verbs.samples().of(root.resolve(path), path, path);
    boolean read = good(verbs.profileRows().profile(sample, Progress.none()), complaints);
    if (kind.use() == DataKind.Use.SAMPLE) {
      good(verbs.inferFromSample().infer(sample, SchemaFormat.AVRO, Progress.none()), complaints);
      good(
          verbs.checkConformance().check(sample, choice("order.schema.json"), Progress.none()),
          complaints);
    }
    return read;
  }

  private SchemaChoice choice(String path) {
    return SchemaChoice.of(
        new SchemaVersion(path, kind.beside().get(path), FileSource.of(kind.beside())));
  }

  private boolean sql(List<String> complaints) {
    String text = session.text(kind.path());
    PreviewRequest request = PreviewRequest.whole(kind.path(), text);
    verbs.previewTransformation().steps(text);
    verbs.previewTransformation().parameterNames(text);
    good(verbs.previewTransformation().describe(request, Progress.none()), complaints);
    Checked<RowSource> rows = verbs.previewTransformation().run(request, Progress.none());
    boolean read = good(rows, complaints);
    rows.optional()
        .ifPresent(source -> {
          source.page(0, 20);
          source.close();
        });
    return read;
  }

  private boolean tests() {
    FileSource files = session.workingCopy(Progress.none());
    var found = verbs.runTests().find(files, Progress.none());
    verbs.runTests().run(found, files, result -> {}, Progress.none());
    var quality = verbs.runQuality().run(files, result -> {}, Progress.none());
    return !found.isEmpty() || !quality.isEmpty();
  }

  private boolean good(Checked<?> checked, List<String> complaints) {
    for (Problem problem : checked.problems()) {
      Path file = root.resolve(problem.location().file());
      if (!Files.isRegularFile(file)) {
        complaints.add(
            "located in " + problem.location().file() + ", not there: " + problem.rule());
      }
      if (problem.message().contains("INTERNAL")) {
        complaints.add("broke inside: " + problem.rule() + " " + problem.message());
      }
    }
    return checked.optional().isPresent();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Override
  public void close() {
    verbs.close();
    session.close();
  }
}
