package dev.meshwright.usecases.queries;

import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.queries.QueryRun.Ending;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Remembers queries in a file of the person's folder for the workspace's state.
public final class StoredQueries implements QueryHistory {

  static final int MOST_RUNS = 200;

  /// Characters of all texts together, and of one.
  static final int MOST_TEXT = 500_000;

  static final int MOST_OF_ONE = 100_000;

  /// Who types on after a longer pause has begun anew.
  private static final Duration ONE_SITTING = Duration.ofMinutes(5);

  /// The lines of an entry before its text: path, duration, who ran it, how it ended.
  private static final int LINES = 4;

  private static final String TYPING = "typing";
  private static final String ASKED = "asked";
  private static final String ROWS = "rows ";
  private static final String MORE = "more ";

  private final SettingsFile file;

  public StoredQueries(SettingsFile file) {
    this.file = file;
  }

  @Override
  public synchronized List<QueryRun> list() {
    List<QueryRun> runs = new ArrayList<>();
    new TreeMap<>(file.load().values())
        .descendingMap()
        .forEach((id, entry) -> read(id, entry).ifPresent(runs::add));
    return List.copyOf(runs);
  }

  @Override
  public synchronized List<QueryRun> add(QueryRun run) {
    if (run.sql().isBlank() || run.sql().length() > MOST_OF_ONE) {
      return list();
    }
    String id = "%017d-%.8s".formatted(run.when().toEpochMilli(), UUID.randomUUID());
    List<QueryRun> kept = list();
    Set<String> gone = new HashSet<>();
    kept.stream()
        .filter(earlier -> earlier.path().equals(run.path()))
        .findFirst()
        .filter(earlier -> isOne(earlier, run))
        .ifPresent(earlier -> gone.add(earlier.id()));
    int count = 1;
    long text = run.sql().length();
    for (QueryRun earlier : kept) {
      if (!gone.contains(earlier.id())) {
        count++;
        text += earlier.sql().length();
        if (count > MOST_RUNS || text > MOST_TEXT) {
          gone.add(earlier.id());
        }
      }
    }
    update(Map.of(id, written(run)), gone);
    return list();
  }

  private static boolean isOne(QueryRun earlier, QueryRun run) {
    boolean soon = run.when().isBefore(earlier.when().plus(ONE_SITTING));
    return earlier.sql().equals(run.sql()) || (earlier.typing() && soon);
  }

  @Override
  public synchronized List<QueryRun> remove(String id) {
    update(Map.of(), Set.of(id));
    return list();
  }

  @Override
  public synchronized void clear() {
    update(Map.of(), file.load().values().keySet());
  }

  private void update(Map<String, String> added, Set<String> gone) {
    try {
      file.update(added, gone::contains);
    } catch (IOException refused) {
      throw new OperationFailedException(
          "The history of queries cannot be kept: " + Reasons.of(refused) + ".", refused);
    }
  }

  private static String written(QueryRun run) {
    String ending =
        switch (run.ending()) {
          case Ending.Rows(long count, boolean exact) -> (exact ? ROWS : MORE) + count;
          case Ending.Failed(String message) -> message.replaceAll("\\R", " ").strip();
        };
    return String.join(
        "\n",
        run.path(),
        String.valueOf(run.took().toMillis()),
        run.typing() ? TYPING : ASKED,
        ending,
        run.sql());
  }

  /// @return empty for what is none of ours
  private static Optional<QueryRun> read(String id, String entry) {
    String[] lines = entry.split("\n", LINES + 1);
    if (lines.length <= LINES || !id.matches("\\d{17}-.+") || !lines[1].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(
        new QueryRun(
            id,
            Instant.ofEpochMilli(Long.parseLong(id.substring(0, 17))),
            lines[0],
            lines[LINES],
            Duration.ofMillis(Long.parseLong(lines[1])),
            lines[2].equals(TYPING),
            ending(lines[3])));
  }

  private static Ending ending(String line) {
    return line.matches("(" + ROWS + "|" + MORE + ")\\d{1,18}")
        ? new Ending.Rows(Long.parseLong(line.substring(ROWS.length())), line.startsWith(ROWS))
        : new Ending.Failed(line);
  }
}
