package dev.meshwright.data.evidence;

import dev.meshwright.data.AllRows;
import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.evidence.EvidenceSql.Doubtful;
import dev.meshwright.data.sql.ResolvedSql;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.model.data.FieldEvidence.Narrower;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks at all rows of a query for what they tell of the types of their fields: two queries over
/// all of them at once.
public final class EvidenceCollector {

  private static final int PAGE = 10_000;

  private final PreviewEngine engine;

  public EvidenceCollector(PreviewEngine engine) {
    this.engine = engine;
  }

  /// All fields and their parts, each before its own parts.
  ///
  /// @param columns of the query
  /// @param names of them as people know them
  public Result<List<FieldEvidence>> collect(
      PreviewQuery query, List<Column> columns, List<String> names, Progress progress) {
    if (columns.isEmpty()) {
      return Result.ok(List.of());
    }
    List<Part> parts = Part.of(columns, names);
    return ResolvedSql.of(query)
        .flatMap(resolved -> {
          EvidenceSql sql = new EvidenceSql(resolved.asSubquery(), columns.size(), parts);
          progress.report("Looking at fields", 0);
          return rows(query, sql.counts(), progress)
              .flatMap(counts -> {
                List<Doubtful> doubtful = doubtful(counts);
                progress.report("Looking at what does not fit", 0.5);
                return (doubtful.isEmpty()
                        ? Result.ok(List.<Row>of())
                        : rows(query, sql.misfits(doubtful), progress))
                    .map(misfits -> evidence(parts, counts, misfits));
              });
        });
  }

  private Result<List<Row>> rows(PreviewQuery query, String sql, Progress progress) {
    Result<RowSource> run =
        engine.run(PreviewQuery.of(query.file(), sql, query.samples()), progress);
    return run.flatMap(source -> AllRows.read(source, PAGE, Long.MAX_VALUE, progress));
  }

  private static List<Doubtful> doubtful(List<Row> counts) {
    List<Doubtful> found = new ArrayList<>();
    for (Row row : counts) {
      List<Value> held = items(row.values().get(5));
      for (int k = 0; k < held.size(); k++) {
        long holds = number(held.get(k));
        if (holds > 0 && holds < number(row.values().get(2))) {
          found.add(new Doubtful((int) number(row.values().getFirst()), k));
        }
      }
    }
    return found;
  }

  private static List<FieldEvidence> evidence(
      List<Part> parts, List<Row> counts, List<Row> misfits) {
    Map<Doubtful, List<String>> unfit = new HashMap<>();
    for (Row row : misfits) {
      unfit.put(
          new Doubtful((int) number(row.values().getFirst()), (int) number(row.values().get(1))),
          texts(row.values().get(2)));
    }
    List<FieldEvidence> found = new ArrayList<>();
    for (Row row : counts) {
      int i = (int) number(row.values().getFirst());
      Part part = parts.get(i);
      found.add(
          new FieldEvidence(
              part.path(),
              part.type(),
              number(row.values().get(1)),
              number(row.values().get(2)),
              number(row.values().get(3)),
              texts(row.values().get(4)),
              narrower(i, part, items(row.values().get(5)), unfit)));
    }
    return found;
  }

  private static List<Narrower> narrower(
      int number, Part part, List<Value> held, Map<Doubtful, List<String>> unfit) {
    List<NarrowTypes> types = NarrowTypes.within(part.type());
    List<Narrower> found = new ArrayList<>();
    for (int k = 0; k < held.size(); k++) {
      long holds = number(held.get(k));
      // Whole numbers are numbers: the narrower of two that hold the same is enough.
      boolean said = !found.isEmpty() && found.getLast().values() == holds && k == 1;
      if (holds > 0 && !said) {
        found.add(
            new Narrower(
                new DataType.Scalar(types.get(k).type()),
                holds,
                unfit.getOrDefault(new Doubtful(number, k), List.of())));
      }
    }
    return found;
  }

  private static List<Value> items(Value value) {
    return value instanceof Value.Items items ? items.items() : List.of();
  }

  private static List<String> texts(Value value) {
    return items(value).stream()
        .map(each -> each instanceof Value.Text text ? text.shown() : "")
        .toList();
  }

  private static long number(Value value) {
    return value instanceof Value.Exact exact ? exact.value().longValue() : 0;
  }
}
