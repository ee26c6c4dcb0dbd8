package dev.meshwright.usecases.search;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Finds names by going through all that were read, file by file.
public final class ScannedNames implements NameSearch {

  private static final int LOOKED_EVERY = 64;

  private final Supplier<List<WorkspaceFile>> files;
  private final Function<Map<String, String>, FileSource> texts;
  private final AnalyzeSchema analyze = new AnalyzeSchema();
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /// What was read of a file.
  ///
  /// @param version of the text; empty when nothing tells
  private record Read(Optional<String> version, List<FoundName> names) {}

  /// @param files of the workspace as they are now
  /// @param texts of the working copy, with unsaved ones in place of the disk's
  public ScannedNames(
      Supplier<List<WorkspaceFile>> files, Function<Map<String, String>, FileSource> texts) {
    this.files = files;
    this.texts = texts;
  }

  @Override
  public void read(Map<String, String> unsaved, Progress progress) {
    FileSource source = texts.apply(unsaved);
    List<String> schemas =
        files.get().stream()
            .filter(file -> file.kind().schemaFormat().isPresent())
            .map(WorkspaceFile::path)
            .toList();
    Set<String> present = new HashSet<>(schemas);
    read.keySet().retainAll(present);
    int done = 0;
    for (String path : schemas) {
      progress.checkCancelled();
      Optional<String> version = source.version(path);
      Read known = read.get(path);
      if (known == null || version.isEmpty() || !known.version().equals(version)) {
        List<FoundName> names =
            source.text(path).map(text -> namesIn(path, text, progress)).orElse(List.of());
        read.put(path, new Read(version, names));
      }
      progress.report("", (double) ++done / schemas.size());
    }
  }

  /// Imports are not followed: what they declare is found where it is written.
  @Override
  public List<FoundName> namesIn(String path, String text, Progress progress) {
    return analyze.analyze(path, text, FileSource.empty(), progress)
            instanceof AnalyzedDocument.Schema schema
        ? DeclaredNames.of(path, schema.parsed())
        : List.of();
  }

  @Override
  public List<RankedName> find(String typed, int most, Progress progress) {
    int dot = typed.lastIndexOf('.');
    String wanted = Matching.wanted(typed.substring(dot + 1));
    String around = dot < 0 ? "" : Matching.wanted(typed.substring(0, dot));
    if (wanted.isEmpty() && around.isEmpty()) {
      return List.of();
    }
    List<RankedName> found = new ArrayList<>();
    int looked = 0;
    for (Read file : read.values()) {
      if (++looked % LOOKED_EVERY == 0) {
        progress.checkCancelled();
      }
      for (FoundName name : file.names()) {
        OptionalInt cost = cost(name, wanted, around);
        if (cost.isPresent()) {
          found.add(new RankedName(name, cost.getAsInt()));
        }
      }
    }
    found.sort(
        Comparator.comparingInt(RankedName::cost)
            .thenComparing(ranked -> ranked.name().kind())
            .thenComparing(ranked -> ranked.name().name())
            .thenComparing(ranked -> ranked.name().path())
            .thenComparingInt(ranked -> ranked.name().range().start()));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
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
