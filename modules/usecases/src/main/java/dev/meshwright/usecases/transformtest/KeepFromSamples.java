package dev.meshwright.usecases.transformtest;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.transformtest.DataMask;
import dev.meshwright.data.transformtest.TestKeeper;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.preview.NamedTables;
import dev.meshwright.usecases.preview.PreviewOnSamples;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps previews over the samples of a workspace.
public final class KeepFromSamples implements KeepAsTest {

  private final PreviewEngine engine;
  private final PreviewOnSamples previews;
  private final Supplier<OpenedWorkspace> workspace;
  private final Supplier<FileSource> files;

  /// @param engine the one that `previews` runs on
  public KeepFromSamples(
      PreviewEngine engine,
      PreviewOnSamples previews,
      Supplier<OpenedWorkspace> workspace,
      Supplier<FileSource> files) {
    this.engine = engine;
    this.previews = previews;
    this.workspace = workspace;
    this.files = files;
  }

  @Override
  public Result<KeptTest> keep(KeepRequest request, Progress progress) {
    return previews
        .query(request.preview())
        .flatMap(
            query -> chosen(request, query, progress).flatMap(rows -> keep(rows, query, progress)));
  }

  /// The request with numbers of rows in place of the rows of the result that are wanted.
  private Result<KeepRequest> chosen(KeepRequest request, PreviewQuery query, Progress progress) {
    if (request.wanted().isEmpty()) {
      return Result.ok(request);
    }
    Set<String> names = NamedTables.names(query.sql());
    List<SampleTable> tables =
        query.samples().stream()
            .filter(table -> names.contains(table.name().toLowerCase(Locale.ROOT)))
            .toList();
    RowReduction reduction = new RowReduction(engine, query, tables, request.wanted(), progress);
    return engine
        .describe(query, progress)
        .flatMap(reduction::reduce)
        .map(rows -> new KeepRequest(request.preview(), request.name(), rows, request.most()));
  }

  private Result<KeptTest> keep(KeepRequest request, PreviewQuery query, Progress progress) {
    FileSource texts = files.get();
    OpenedWorkspace opened = workspace.get();
    PersonalColumns personal = PersonalColumns.of(opened, texts);
    Map<String, PreviewQuery> given = new LinkedHashMap<>();
    Map<String, Set<String>> masked = new TreeMap<>();
    Set<String> names = NamedTables.names(query.sql());
    for (PreviewQuery.Upstream upstream : query.upstream()) {
      if (names.contains(upstream.table().toLowerCase(Locale.ROOT))) {
        given.put(upstream.table(), given(upstream, query, request));
      }
    }
    for (SampleTable table : query.samples()) {
      if (names.contains(table.name().toLowerCase(Locale.ROOT))) {
        given.put(
            table.name(), PreviewQuery.of(table.label(), choice(table, request), List.of(table)));
        Set<String> columns = personal.of(table.name());
        if (!columns.isEmpty()) {
          masked.put(table.name(), columns);
        }
      }
    }
    String path =
        TestPaths.free(
            request.preview().path(),
            request.name(),
            taken -> texts.text(taken).isPresent() || opened.file(taken).isPresent());
    TestKeeper.Kept kept =
        new TestKeeper.Kept(
            path,
            request.name(),
            TestPaths.name(request.preview().path()),
            request.preview().step(),
            query.sql(),
            request.preview().parameters(),
            given,
            masked,
            ordered(query.sql()),
            List.of());
    try {
      return new TestKeeper(engine)
          .text(kept, DataMask.create(), progress)
          .map(text -> new KeptTest(path, text, listed(masked)));
    } catch (IOException noRoom) {
      throw new OperationFailedException(
          "the test could not be kept: " + noRoom.getMessage(), noRoom);
    }
  }

  private static Map<String, List<String>> listed(Map<String, Set<String>> masked) {
    Map<String, List<String>> listed = new TreeMap<>();
    masked.forEach((table, columns) -> listed.put(table, columns.stream().sorted().toList()));
    return listed;
  }

  private static String choice(SampleTable table, KeepRequest request) {
    String name = Column.quoted(table.name());
    List<Long> rows = request.rows().get(table.name());
    if (rows == null) {
      return "SELECT * FROM " + name + " LIMIT " + request.most();
    }
    String numbers = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "SELECT * EXCLUDE (\"#row\") FROM (SELECT *, row_number() OVER () - 1 AS \"#row\" FROM "
        + name
        + ") WHERE "
        + (rows.isEmpty() ? "false" : "\"#row\" IN (" + numbers + ")")
        + " ORDER BY \"#row\"";
  }

  /// What another transformation gives is given as rows: a test sees no other transformation.
  private static PreviewQuery given(
      PreviewQuery.Upstream upstream, PreviewQuery query, KeepRequest request) {
    return new PreviewQuery(
        upstream.file(),
        "SELECT * FROM " + Column.quoted(upstream.table()) + " LIMIT " + request.most(),
        query.samples(),
        query.parameters(),
        query.upstream());
  }

  /// Whether the outermost query sorts its rows.
  static boolean ordered(String sql) {
    StringBuilder outermost = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        outermost.append(c);
      }
    }
    return Pattern.compile("\\border\\s+by\\b", Pattern.CASE_INSENSITIVE).matcher(outermost).find();
  }
}
