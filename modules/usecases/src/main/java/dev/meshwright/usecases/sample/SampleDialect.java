package dev.meshwright.usecases.sample;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sample.SampleName;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleInfo;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.samplesettings.CsvWords;
import java.util.List;
import java.util.function.Supplier;

/// Shows how a CSV sample is read, and how it would be with other choices. [SampleFile] keeps them.
public final class SampleDialect {

  private final PreviewEngine engine;
  private final Supplier<SampleTables> samples;

  public SampleDialect(PreviewEngine engine, Supplier<SampleTables> samples) {
    this.engine = engine;
    this.samples = samples;
  }

  /// How a sample is read, or would be if its choices were right: the problems say why it is not.
  ///
  /// @param inEffect every option, chosen or found out
  /// @param chosen what `.meshwright/samples.yaml` says, or what was asked about
  /// @param columns names and types that come of it
  /// @param table the sample, for looking at its rows
  public record Dialect(
      CsvOptions inEffect, CsvOptions chosen, List<Column> columns, SampleTable table) {

    public Dialect {
      columns = List.copyOf(columns);
    }
  }

  /// As it is read now. The notes tell columns that are text only because of a few cells.
  ///
  /// @param path of the sample, from the workspace's root
  public Result<Dialect> of(String path, Progress progress) {
    return inspected(samples.get().of(path), progress);
  }

  private Result<Dialect> inspected(SampleTable table, Progress progress) {
    return switch (engine.inspect(table, progress).flatMap(info -> dialect(table, info))) {
      case Result.Ok<Dialect> good -> good;
      case Result.Failed<Dialect> bad when csv(table) ->
          new Result.Ok<>(unreadable(table), bad.problems());
      case Result.Failed<Dialect> bad -> bad;
    };
  }

  private static boolean csv(SampleTable table) {
    String name = String.valueOf(table.path().getFileName());
    return table
        .format()
        .or(() -> SampleName.of(name).format())
        .filter(format -> format == SampleFormat.CSV)
        .isPresent();
  }

  /// What can be chosen for a sample that is not read as it is: above all its encoding.
  private static Dialect unreadable(SampleTable table) {
    CsvOptions chosen = table.csv();
    CsvOptions inEffect =
        chosen.get(CsvOption.ENCODING).isPresent()
            ? chosen
            : chosen.with(CsvOption.ENCODING, CsvWords.ENCODINGS.getFirst());
    return new Dialect(inEffect, chosen, List.of(), table);
  }

  private static Result<Dialect> dialect(SampleTable table, SampleInfo info) {
    return info.dialect()
        .map(options -> Result.ok(new Dialect(options, table.csv(), info.columns(), table)))
        .orElseGet(() ->
            Result.failed(
                Problem.error(
                    "sample-no-dialect",
                    Location.startOf(table.label()),
                    table.label() + " is " + info.format().title() + " and has no dialect.",
                    "Only CSV and TSV have one.")));
  }
}
