package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds where the declaration at a place, or the one that is named there, is used: in schemas,
/// contracts, transformations and their tests. Thread-safe.
public final class FindUsages {

  private final KeyedEntries entries;

  public FindUsages(KeyedEntries entries) {
    this.entries = entries;
  }

  /// The uses of something.
  ///
  /// @param name as people call it; empty where nothing is named at the place
  /// @param files with uses, by path
  public record Usages(String name, List<InFile> files) {

    public Usages {
      files = List.copyOf(files);
    }

    /// Nothing is declared or named at the place.
    static final Usages NONE = new Usages("", List.of());

    public int count() {
      return files.stream().mapToInt(file -> file.places().size()).sum();
    }
  }

  public record InFile(String path, List<Place> places) {

    public InFile {
      places = List.copyOf(places);
    }
  }

  /// @param line from 1
  /// @param text of the line
  /// @param inLine what of the line names it
  public record Place(TextRange range, int line, String text, TextRange inLine) {}

  /// @param text of the file, saved or not
  /// @param files the working copy
  public Usages at(String path, String text, int offset, FileSource files, Progress progress) {
    FileSource state = new OverlayFileSource(files, path, text);
    List<KeyedEntries.Found> own = entries.of(path, state, progress);
    Optional<Wanted> wanted =
        step(path, text, own, offset).or(() -> named(own, offset)).or(() -> declared(own, offset));
    if (wanted.isEmpty()) {
      return Usages.NONE;
    }
    Map<String, Set<TextRange>> places = new TreeMap<>();
    wanted
        .get()
        .inFile()
        .forEach(range -> places.computeIfAbsent(path, none -> new TreeSet<>()).add(range));
    for (KeyedEntries.Found found : entries.naming(wanted.get().keys())) {
      for (Entry.Use use : found.entry().uses()) {
        if (wanted.get().keys().contains(use.key())) {
          places.computeIfAbsent(found.path(), none -> new TreeSet<>()).add(use.range());
        }
      }
    }
    List<InFile> found = new ArrayList<>();
    places.forEach((file, ranges) -> {
      progress.checkCancelled();
      state.text(file).ifPresent(content -> found.add(inFile(file, content, ranges)));
    });
    return new Usages(wanted.get().name(), found);
  }

  /// @param inFile places of the same file that name it otherwise than by a key
  private record Wanted(String name, Set<String> keys, Set<TextRange> inFile) {}

  /// What the place names.
  private Optional<Wanted> named(List<KeyedEntries.Found> own, int offset) {
    return own.stream()
        .flatMap(found -> found.entry().uses().stream())
        .filter(use -> !use.range().isEmpty() && use.range().touches(offset))
        .min(Comparator.comparingInt(use -> use.range().length()))
        .map(use -> wanted(use.key()));
  }

  private Wanted wanted(String key) {
    Set<String> keys = new LinkedHashSet<>(Set.of(key));
    String name = "";
    for (KeyedEntries.Found found : entries.declaring(List.of(key))) {
      keys.addAll(plain(found.entry().keys(), found.path()));
      name = name.isEmpty() ? found.entry().name() : name;
    }
    return new Wanted(name.isEmpty() ? shown(key) : name, keys, Set.of());
  }

  private static Optional<Wanted> step(
      String path, String text, List<KeyedEntries.Found> own, int offset) {
    return path.toLowerCase(Locale.ROOT).endsWith(".sql")
        ? QuerySteps.at(text, own, offset)
            .map(step ->
                new Wanted(
                    step.entry().name(), Set.of(), new TreeSet<>(QuerySteps.uses(text, step))))
        : Optional.empty();
  }

  private static Optional<Wanted> declared(List<KeyedEntries.Found> own, int offset) {
    return own.stream()
        .filter(found -> found.entry().kind() != EntryKind.FILE)
        .filter(found -> !found.entry().range().isEmpty())
        .filter(found -> found.entry().range().touches(offset))
        .min(Comparator.comparingInt(found -> found.entry().range().length()))
        .map(found ->
            new Wanted(
                found.entry().name(),
                Set.copyOf(plain(found.entry().keys(), found.path())),
                Set.of()));
  }

  /// Without the path of the file itself: what names the file need not name this.
  private static Collection<String> plain(List<String> keys, String path) {
    return keys.stream().filter(key -> !key.equals(path)).toList();
  }

  private static String shown(String key) {
    return key.startsWith("~") ? key.substring(1) : key.substring(key.indexOf('#') + 1);
  }

  private static InFile inFile(String path, String text, Set<TextRange> ranges) {
    LineIndex lines = LineIndex.of(text);
    return new InFile(path, ranges.stream().map(range -> place(text, lines, range)).toList());
  }

  private static Place place(String text, LineIndex lines, TextRange range) {
    int start = Math.min(range.start(), text.length());
    int lineStart = text.lastIndexOf('\n', start - 1) + 1;
    int end = text.indexOf('\n', start);
    int lineEnd = end < 0 ? text.length() : end;
    String line = text.substring(lineStart, lineEnd).stripTrailing();
    int from = Math.min(start - lineStart, line.length());
    int to = Math.clamp(range.end() - (long) lineStart, from, line.length());
    return new Place(range, lines.position(start).line(), line, new TextRange(from, to));
  }
}
