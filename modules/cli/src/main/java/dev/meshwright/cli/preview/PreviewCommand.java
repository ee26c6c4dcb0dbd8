package dev.meshwright.cli.preview;

import dev.meshwright.cli.frame.Bounds;
import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.sample.SchemaArgument;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.explore.RowComparison;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright preview`: runs a transformation on the samples of the workspace.
@Command(
    name = "preview",
    description = "Runs a transformation on the samples of the current folder's workspace.")
public final class PreviewCommand implements CliCommand {

  private static final int MOST_ROWS = 10_000;

  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE.sql", description = "The transformation.")
  private String file = "";

  @Option(
      names = "--step",
      paramLabel = "NAME",
      description = "Show the rows of one step (CTE) in place of the result.")
  private @Nullable String step;

  @Option(
      names = "--steps",
      description = "Show how many rows each step and each subquery gives, and its columns.")
  private boolean steps;

  @Option(
      names = "--check",
      description =
          "Show whether the result fits a schema or contract: its columns by name and type, then "
              + "each row.")
  private boolean check;

  @Option(
      names = "--schema",
      paramLabel = "SCHEMA",
      description =
          "A schema or contract that the result is held against, as with --check;"
              + " FILE.proto#Message names a message. Default of --check: the one of the product"
              + " that is likest by name.")
  private @Nullable String schema;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A value for $NAME in the query, or for var('NAME'). Can be repeated.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Rows to show, up to 10000. Default: 20.")
  private int limit = 20;

  @Option(
      names = "--against",
      paramLabel = "REV",
      description =
          "Show how the rows differ from what the file gave at a branch, tag or commit; "
              + "REV1..REV2 for two of them.")
  private @Nullable String against;

  @Option(
      names = "--to",
      paramLabel = "REV",
      description = "With --against: the later version, in place of the working copy.")
  private String to = "";

  @Option(
      names = "--key",
      paramLabel = "COLUMN",
      split = ",",
      description =
          "With --against: the columns that tell rows apart. Default: the contract's primary key, "
              + "else columns that do.")
  private List<String> key = new ArrayList<>();

  @Option(
      names = "--with-samples",
      description = "With --against: read the samples as they were in each version.")
  private boolean withSamples;

  @Option(
      names = "--keep",
      paramLabel = "NAME",
      description =
          "Write a test of this name to standard output, with the fewest rows of the samples that "
              + "still give the rows of --rows, personal data masked.")
  private @Nullable String keep;

  @Option(
      names = "--rows",
      paramLabel = "N",
      split = ",",
      description = "With --keep: rows of the result, from 1. Default: the first three.")
  private List<Integer> rows = new ArrayList<>();

  @Mixin private final FormatOption format = new FormatOption();

  public PreviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Bounds.within("--limit", limit, 1, MOST_ROWS);
    boolean held = check || schema != null;
    if (Stream.of(steps, held, against != null, keep != null).filter(asked -> asked).count() > 1) {
      throw new WrongCallException(
          "preview: --steps, --check, --against and --keep exclude one another");
    }
    Path path = console.resolve(file);
    try (WorkspaceServices services =
            WorkspaceServices.around(path, console.directory()).orElseThrow(RefusedException::new);
        DataServices data = console.data(services)) {
      String name = services.named().relative(path).orElseThrow(RefusedException::new);
      boolean transformation = name.toLowerCase(Locale.ROOT).endsWith(".sql");
      if (against != null) {
        return compare(
            data,
            transformation
                ? request(name, services.named().text(name).orElseThrow(RefusedException::new))
                : sample(data, name));
      }
      PreviewRequest request =
          request(name, services.named().text(name).orElseThrow(RefusedException::new));
      if (steps) {
        return writer(StagesReport.DOCUMENT)
            .write(
                new StagesReport(
                    data.countStages().count(request, Progress.none()), request.sql()));
      }
      if (keep != null) {
        return new KeepReport(console, data, request).write(keep, rows);
      }
      return held ? check(services, data, request) : show(data, request);
    }
  }

  private PreviewRequest request(String name, String sql) {
    return new PreviewRequest(name, sql, Optional.ofNullable(step), ParameterText.of(parameters));
  }

  /// All rows of a sample of the workspace.
  private static PreviewRequest sample(DataServices data, String name) {
    return data.previewTransformation().tables(name).stream()
        .filter(table -> table.label().equals(name))
        .findFirst()
        .map(table -> PreviewRequest.whole(name, "SELECT * FROM \"" + table.name() + "\""))
        .orElseThrow(
            () -> new RefusedException(name + " is neither a transformation nor a sample"));
  }

  private ReportWriter writer(String document) {
    return new ReportWriter(console, format.get(), document);
  }

  private ExitCode show(DataServices data, PreviewRequest request) {
    ReportWriter writer = writer(RowsReport.DOCUMENT);
    return writer.of(
        data.previewTransformation().run(request, Progress.none()),
        (rows, notes) -> {
          try (rows) {
            return writer.write(RowsReport.of(rows, limit, notes));
          }
        });
  }

  private ExitCode check(WorkspaceServices services, DataServices data, PreviewRequest request) {
    SchemaChoice choice =
        schema == null
            ? likest(services, data, request)
            : SchemaArgument.of(console, services, schema);
    ReportWriter writer = writer(PreviewCheckReport.DOCUMENT);
    return writer.of(
        data.checkColumns().checkWithNulls(request, choice, Progress.none()),
        (columns, notes) ->
            writer.write(
                new PreviewCheckReport(
                    request.path(),
                    columns,
                    columns.contract()
                        ? List.of()
                        : List.of(data.checkConformance().check(request, choice, Progress.none())),
                    limit)));
  }

  private static SchemaChoice likest(
      WorkspaceServices services, DataServices data, PreviewRequest request) {
    String path =
        data.checkColumns().offered(request.path()).stream()
            .findFirst()
            .orElseThrow(() ->
                new RefusedException(
                    "there is no schema and no contract in this workspace; name one with"
                        + " --schema"));
    String text = services.named().text(path).orElseThrow(RefusedException::new);
    return SchemaChoice.of(new SchemaVersion(path, text, services.workingCopy(Progress.none())));
  }

  private ExitCode compare(DataServices data, PreviewRequest request) {
    VersionsOfCall versions = VersionsOfCall.of(String.valueOf(against), to);
    ReportWriter writer = writer(DifferenceReport.DOCUMENT);
    return writer.of(
        data.compareVersions()
            .compare(
                new RowComparison(request, versions.before(), versions.after(), withSamples, key),
                Progress.none()),
        (difference, notes) -> {
          try (difference) {
            return writer.write(
                new DifferenceReport(
                    difference, difference.rows().page(0, limit), notes, versions.words()));
          }
        });
  }
}
