package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.lookup.FindAnything;
import dev.meshwright.usecases.lookup.FoundGroups;
import dev.meshwright.usecases.lookup.HitGroup;
import dev.meshwright.usecases.lookup.ListedPlace;
import dev.meshwright.usecases.lookup.Searched;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds what it was given, by a part of its name; a query with `wrong:` is wrong there.
public final class MemoryFind implements FindAnything {

  public final List<FoundEntry> entries = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();

  /// How often it was brought up to date, and with how many unsaved texts it was last.
  public int updates;

  public FileSource files = FileSource.empty();

  MemoryFind() {
    entries.add(made(EntryKind.RECORD, "Order", "", Samples.ORDER_PATH, FileKind.AVRO_SCHEMA));
    entries.add(made(EntryKind.FIELD, "total", "Order", Samples.ORDER_PATH, FileKind.AVRO_SCHEMA));
    entries.add(made(EntryKind.COLUMN, "order_id", "", "orders.csv", FileKind.SAMPLE));
  }

  public static FoundEntry made(
      EntryKind kind, String name, String within, String path, FileKind file) {
    return new FoundEntry(
        path,
        file,
        new Entry(
            kind,
            name,
            within,
            "",
            List.of(),
            kind == EntryKind.FIELD ? "int" : "",
            "",
            List.of(),
            false,
            List.of(),
            new TextRange(3, 4)),
        List.of(),
        List.of());
  }

  @Override
  public int update(FileSource now, Progress progress) {
    updates++;
    files = now;
    return 0;
  }

  @Override
  public Searched find(String query, int most) {
    asked.add(query);
    List<FoundEntry> found = entries.stream().filter(entry -> has(entry, query)).toList();
    return new Searched(
        new FoundEntries(found.stream().limit(most).toList(), found.size(), false),
        problems(query));
  }

  private static boolean has(FoundEntry entry, String query) {
    return !query.isBlank()
        && !query.contains("wrong:")
        && entry
            .entry()
            .name()
            .toLowerCase(Locale.ROOT)
            .contains(query.replaceAll("\\S+:\\S*", "").strip().toLowerCase(Locale.ROOT));
  }

  private static List<Problem> problems(String query) {
    int at = query.indexOf("wrong:");
    return at < 0
        ? List.of()
        : List.of(
            Problem.error(
                "search-query",
                Location.of("query", LineIndex.of(query), new TextRange(at, at + 5)),
                "There is no filter \"wrong:\".",
                ""));
  }

  @Override
  public FoundGroups groups(String query, int most) {
    asked.add(query);
    Map<HitGroup, FoundEntries> groups = new EnumMap<>(HitGroup.class);
    for (HitGroup group : HitGroup.values()) {
      List<FoundEntry> found =
          entries.stream()
              .filter(entry -> HitGroup.of(entry.entry().kind(), entry.file()) == group)
              .filter(entry -> has(entry, query))
              .toList();
      groups.put(group, new FoundEntries(found.stream().limit(most).toList(), found.size(), false));
    }
    return new FoundGroups(groups, query.indexOf(':') < 0, problems(query));
  }

  @Override
  public List<Optional<FoundEntry>> locate(List<ListedPlace> places) {
    return places.stream()
        .map(place ->
            entries.stream().filter(entry -> ListedPlace.of(entry).equals(place)).findFirst())
        .toList();
  }
}
