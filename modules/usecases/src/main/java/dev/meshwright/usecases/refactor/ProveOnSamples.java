package dev.meshwright.usecases.refactor;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.mapping.CheckColumns;
import dev.meshwright.usecases.mapping.ColumnReport;
import dev.meshwright.usecases.replay.ReplaySample;
import dev.meshwright.usecases.sample.RowsOf;
import dev.meshwright.usecases.sample.SampleQueries;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the samples that hold rows of a schema with the schema as it is and as it would be.
/// Blocks.
public final class ProveOnSamples {

  private final PreviewEngine engine;
  private final ReplaySample replay;
  private final CheckColumns columns;
  private final Function<String, List<SampleTable>> tables;

  /// @param tables the samples that belong to a schema or transformation, by its path
  public ProveOnSamples(
      PreviewEngine engine,
      ReplaySample replay,
      CheckColumns columns,
      Function<String, List<SampleTable>> tables) {
    this.engine = engine;
    this.replay = replay;
    this.columns = columns;
    this.tables = tables;
  }

  /// @param files without the changes
  List<SampleProof> of(RefactoringPreview preview, FileSource files, Progress progress) {
    Map<String, String> changed = new LinkedHashMap<>();
    preview.texts().forEach(text -> changed.put(text.path(), text.after()));
    FileSource after =
        new OverlayFileSource(
            files,
            changed,
            preview.texts().stream()
                .filter(text -> text.before().isEmpty())
                .map(ChangedText::path)
                .collect(Collectors.toSet()));
    List<SampleProof> proofs = new ArrayList<>();
    for (VerdictChange verdict : preview.verdicts()) {
      String path = verdict.path();
      Optional<String> before = files.text(path);
      if (before.isPresent()) {
        SchemaVersion now = new SchemaVersion(path, before.get(), files);
        SchemaVersion then = new SchemaVersion(path, after.text(path).orElse(before.get()), after);
        for (SampleTable table : tables.apply(path)) {
          progress.checkCancelled();
          proof(table, now, then, progress).ifPresent(proofs::add);
        }
      }
    }
    return proofs;
  }

  private Optional<SampleProof> proof(
      SampleTable table, SchemaVersion before, SchemaVersion after, Progress progress) {
    boolean meant = RowsOf.schema(table, before.path());
    if (!meant && !fits(table, before, progress)) {
      return Optional.empty();
    }
    Result<ReplayReport> was = read(table, before, before, progress);
    Result<ReplayReport> is = read(table, after, before, progress);
    return switch (was) {
      case Result.Failed<ReplayReport> failed ->
          meant ? Optional.of(unread(table, before, failed.problem())) : Optional.empty();
      case Result.Ok<ReplayReport>(ReplayReport old, _) ->
          switch (is) {
            case Result.Failed<ReplayReport> failed ->
                Optional.of(unread(table, before, failed.problem()));
            case Result.Ok<ReplayReport>(ReplayReport now, _) ->
                old.failing() == old.rows()
                    ? noneRead(table, before, old, meant)
                    : Optional.of(ReadOtherwise.of(table.label(), before.path(), old, now));
          };
    };
  }

  /// Rows of which none could be read before prove nothing: they are told where they are meant to
  /// be rows of the schema.
  private static Optional<SampleProof> noneRead(
      SampleTable table, SchemaVersion schema, ReplayReport report, boolean meant) {
    return report.failures().stream()
        .findFirst()
        .filter(failure -> meant)
        .map(failure ->
            unread(
                table,
                schema,
                Problem.error(
                    "refactoring-no-row-read",
                    Location.startOf(table.label()),
                    "no row is one of it as it is; row "
                        + (failure.row() + 1)
                        + ": "
                        + failure.message(),
                    "")));
  }

  private static SampleProof unread(SampleTable table, SchemaVersion schema, Problem why) {
    return new SampleProof.Unread(table.label(), schema.path(), why);
  }

  /// A file that says itself what its rows are is read as it is; other rows are written with the
  /// schema as it was first.
  private Result<ReplayReport> read(
      SampleTable table, SchemaVersion reader, SchemaVersion writer, Progress progress) {
    boolean asItIs =
        table.messages().isPresent()
            || SampleQueries.isFileOf(engine, table, SampleFormat.AVRO, progress);
    Optional<String> type = message(table);
    return replay.replay(
        table,
        new SchemaChoice(reader, type),
        asItIs ? Optional.empty() : Optional.of(new SchemaChoice(writer, type)),
        progress);
  }

  private static Optional<String> message(SampleTable table) {
    return table
        .messages()
        .flatMap(messages ->
            switch (messages.type()) {
              case MessageType.Protobuf protobuf -> Optional.of(protobuf.message());
              case MessageType.Avro avro -> Optional.empty();
              case MessageType.Json json -> Optional.empty();
            });
  }

  private boolean fits(SampleTable table, SchemaVersion schema, Progress progress) {
    return columns
        .check(table, SchemaChoice.of(schema), progress)
        .optional()
        .filter(ProveOnSamples::isWhole)
        .isPresent();
  }

  /// Whether each field that rows need has a column of its type, and no column is without a field.
  private static boolean isWhole(ColumnReport report) {
    return report.fields().stream().anyMatch(row -> row.column().isPresent())
        && report.problems().stream()
            .allMatch(problem -> problem.severity().compareTo(Severity.WARNING) < 0);
  }
}
