package dev.meshwright.data.profile;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import java.util.ArrayList;
import java.util.List;

/// Profiles the columns of a query's result: two queries over all columns at once, one for the
/// figures and one for the most frequent values and the histograms.
public final class Profiler {

  private static final int PAGE = 10_000;

  private final PreviewEngine engine;

  public Profiler(PreviewEngine engine) {
    this.engine = engine;
  }

  /// One profile for each column, in order.
  public Checked<List<ColumnProfile>> profile(PreviewQuery query, Progress progress) {
    return switch (engine.describe(query, progress)) {
      case Checked.Bad<List<Column>> bad -> new Checked.Bad<>(bad.problems());
      case Checked.Good<List<Column>> good ->
          profile(query, good.value(), progress).with(good.problems());
    };
  }

  private Checked<List<ColumnProfile>> profile(
      PreviewQuery query, List<Column> columns, Progress progress) {
    Checked<ResolvedSql> resolved = ResolvedSql.of(query);
    if (!(resolved instanceof Checked.Good<ResolvedSql>(ResolvedSql sql, var notes))) {
      return new Checked.Bad<>(resolved.problems());
    }
    ProfileSql profile = new ProfileSql(sql.asSubquery(), columns);
    progress.report("Measuring columns", 0);
    Checked<List<Row>> figures = rows(query, profile.figures(), progress);
    progress.report("Counting values", 0.5);
    Checked<List<Row>> counts = rows(query, profile.counts(), progress);
    if (!(figures instanceof Checked.Good<List<Row>>(List<Row> measured, var ignored))) {
      return new Checked.Bad<>(figures.problems());
    }
    if (!(counts instanceof Checked.Good<List<Row>>(List<Row> counted, var alsoIgnored))) {
      return new Checked.Bad<>(counts.problems());
    }
    return Checked.good(new ProfileReader(columns, measured.getFirst(), counted).read());
  }

  private Checked<List<Row>> rows(PreviewQuery query, String sql, Progress progress) {
    Checked<RowSource> run =
        engine.run(PreviewQuery.of(query.file(), sql, query.samples()), progress);
    if (!(run instanceof Checked.Good<RowSource>(RowSource source, var notes))) {
      return new Checked.Bad<>(run.problems());
    }
    Progress.Registration hook = progress.onCancel(source::close);
    try (source) {
      List<Row> rows = new ArrayList<>();
      while (true) {
        Page page = source.page(rows.size(), PAGE);
        progress.checkCancelled();
        rows.addAll(page.rows());
        if (!page.problems().isEmpty()) {
          return new Checked.Bad<>(page.problems());
        }
        if (page.count().complete() && rows.size() >= page.count().known()) {
          return Checked.good(rows);
        }
      }
    } finally {
      hook.close();
    }
  }
}
