package dev.meshwright.app.testing;

import dev.meshwright.usecases.queries.QueryHistory;
import dev.meshwright.usecases.queries.QueryRun;
import java.util.ArrayList;
import java.util.List;

/// A history of queries in memory: each run is one.
public final class MemoryQueries implements QueryHistory {

  private final List<QueryRun> runs = new ArrayList<>();

  @Override
  public List<QueryRun> list() {
    return List.copyOf(runs);
  }

  @Override
  public List<QueryRun> add(QueryRun run) {
    runs.addFirst(
        new QueryRun(
            String.valueOf(runs.size()),
            run.when(),
            run.path(),
            run.sql(),
            run.took(),
            run.typing(),
            run.ending()));
    return list();
  }

  @Override
  public List<QueryRun> remove(String id) {
    runs.removeIf(run -> run.id().equals(id));
    return list();
  }

  @Override
  public void clear() {
    runs.clear();
  }
}
