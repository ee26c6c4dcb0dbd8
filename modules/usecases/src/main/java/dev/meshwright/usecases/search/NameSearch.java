package dev.meshwright.usecases.search;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Finds what the schemas of a workspace declare, by going through all names that were read, file
/// by file. Thread-safe: a search may ask while somebody reads.
public final class NameSearch {

  private static final int LOOKED_EVERY = 64;

  /// So that what was found so far can be shown now and then.
  private static final int AT_A_TIME = 400;

  private static final Comparator<RankedName> CLOSEST =
      Comparator.comparingInt(RankedName::cost)
          .thenComparing(ranked -> ranked.name().kind())
          .thenComparing(ranked -> ranked.name().name())
          .thenComparing(ranked -> ranked.name().path())
          .thenComparingInt(ranked -> ranked.name().range().start());

  private final Supplier<List<WorkspaceFile>> files;
  private final Function<Map<String, String>, FileSource> texts;
  private final AnalyzeSchema analyze = new AnalyzeSchema();
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /// A name and how far it is from what was typed, as [Matching] counts.
  public record RankedName(FoundName name, int cost) {}

  /// What was read of a file.
  ///
  /// @param version of the file; empty when nothing tells
  /// @param text of the file, as far as it tells one from another
  private record Read(
      Optional<String> version, Optional<FileVersion> text, List<FoundName> names) {}

  /// @param files of the workspace as they are now
  /// @param texts of the working copy, with unsaved ones in place of the disk's
  public NameSearch(
      Supplier<List<WorkspaceFile>> files, Function<Map<String, String>, FileSource> texts) {
    this.files = files;
    this.texts = texts;
  }

  /// Reads some of what has changed since it was read last. Blocks; what was read stays when it is
  /// cancelled.
  ///
  /// @param unsaved texts that are not on the disk yet, by path
  /// @return whether everything has been read now
  public boolean read(Map<String, String> unsaved, Progress progress) {
    FileSource source = texts.apply(unsaved);
    List<String> schemas =
        files.get().stream()
            .filter(file -> file.kind().schemaFormat().isPresent())
            .map(WorkspaceFile::path)
            .toList();
    read.keySet().retainAll(new HashSet<>(schemas));
    int looked = 0;
    int reading = 0;
    for (String path : schemas) {
      progress.checkCancelled();
      Optional<String> version = source.version(path);
      Read known = read.get(path);
      if (known == null || version.isEmpty() || !known.version().equals(version)) {
        if (reading == AT_A_TIME) {
          return false;
        }
        Read now = read(path, version, source.text(path), Optional.ofNullable(known), progress);
        // A file that changed just now, or in the future, has no version: it is read each time.
        boolean isSame = known != null && known.text().equals(now.text());
        reading += isSame ? 0 : 1;
        read.put(path, now);
      }
      progress.report("", (double) ++looked / schemas.size());
    }
    return true;
  }

  private Read read(
      String path,
      Optional<String> version,
      Optional<String> text,
      Optional<Read> known,
      Progress progress) {
    Optional<FileVersion> now =
        text.map(found -> FileVersion.of(found.getBytes(StandardCharsets.UTF_8)));
    List<FoundName> names =
        known
            .filter(before -> before.text().equals(now))
            .map(Read::names)
            .orElseGet(() -> text.map(found -> namesIn(path, found, progress)).orElse(List.of()));
    return new Read(version, now, names);
  }

  /// What one text declares, in its order. Imports are not followed: what they declare is found
  /// where it is written.
  public List<FoundName> namesIn(String path, String text, Progress progress) {
    return analyze.analyze(path, text, FileSource.empty(), progress)
            instanceof AnalyzedDocument.Schema schema
        ? SchemaNames.of(path, schema.parsed())
        : List.of();
  }

  /// The names that match, among those that have been read, the closest first.
  ///
  /// @param typed letters in the order of the name; a dot parts it from what it is in
  public List<RankedName> find(String typed, int most, Progress progress) {
    int dot = typed.lastIndexOf('.');
    String wanted = Matching.wanted(typed.substring(dot + 1));
    String around = dot < 0 ? "" : Matching.wanted(typed.substring(0, dot));
    if (wanted.isEmpty() && around.isEmpty()) {
      return List.of();
    }
    // Of very many that match, only the closest are kept: to put all in order would take too long.
    PriorityQueue<RankedName> closest = new PriorityQueue<>(CLOSEST.reversed());
    int looked = 0;
    for (Read file : read.values()) {
      if (++looked % LOOKED_EVERY == 0) {
        progress.checkCancelled();
      }
      for (FoundName name : file.names()) {
        OptionalInt cost = cost(name, wanted, around);
        RankedName farthest = closest.peek();
        boolean tooFar =
            farthest != null
                && closest.size() == most
                && cost.orElse(Integer.MAX_VALUE) > farthest.cost();
        if (cost.isPresent() && !tooFar) {
          closest.add(new RankedName(name, cost.getAsInt()));
          if (closest.size() > most) {
            closest.remove();
          }
        }
      }
    }
    return closest.stream().sorted(CLOSEST).toList();
  }

  private static OptionalInt cost(FoundName name, String wanted, String around) {
    OptionalInt own = Matching.cost(name.name(), wanted);
    if (own.isEmpty() || around.isEmpty()) {
      return own;
    }
    OptionalInt outer = Matching.cost(name.within(), around);
    return outer.isEmpty() ? outer : OptionalInt.of(own.getAsInt() + outer.getAsInt() / 10);
  }
}
