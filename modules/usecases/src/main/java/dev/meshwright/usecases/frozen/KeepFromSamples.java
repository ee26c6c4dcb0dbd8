package dev.meshwright.usecases.frozen;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.frozen.Mask;
import dev.meshwright.data.frozen.TestKeeper;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.NotPossibleException;
import dev.meshwright.usecases.preview.PreviewOnSamples;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
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
  public Checked<KeptTest> keep(KeepRequest request, Progress progress) {
    return switch (previews.query(request.preview())) {
      case Checked.Bad<PreviewQuery> bad -> new Checked.Bad<>(bad.problems());
      case Checked.Good<PreviewQuery> good -> keep(request, good.value(), progress);
    };
  }

  private Checked<KeptTest> keep(KeepRequest request, PreviewQuery query, Progress progress) {
    FileSource texts = files.get();
    OpenedWorkspace opened = workspace.get();
    PersonalColumns personal = PersonalColumns.of(opened, texts);
    Map<String, PreviewQuery> given = new LinkedHashMap<>();
    Map<String, Set<String>> masked = new TreeMap<>();
    for (SampleTable table : query.samples()) {
      if (named(table.name(), query.sql())) {
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
          .text(kept, Mask.create(), progress)
          .map(text -> new KeptTest(path, text, listed(masked)));
    } catch (IOException noRoom) {
      throw new NotPossibleException("the test could not be kept: " + noRoom.getMessage(), noRoom);
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

  /// Whether a table's name stands in a text. One that only a comment names is given too, which
  /// does no harm.
  static boolean named(String table, String sql) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_])" + Pattern.quote(table) + "(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(sql)
        .find();
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
