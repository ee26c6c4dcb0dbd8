package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.schema.state.BoundedCache;
import dev.meshwright.schema.state.ImportGraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Avro files of one state, each read by itself and once, and where names may be defined among
/// them. Thread-safe.
final class AvroFiles {

  /// Looking through all texts is quicker for a few names, an index for many.
  private static final int SCANS_BEFORE_INDEX = 16;

  private final FileSource source;
  private final ImportGraph graph;
  private final IdlImports imports;
  private final Parser parser;
  private final BoundedCache<Memoized<AvroFile>> read = BoundedCache.usual();
  private final Map<String, Optional<IdlImports.Imported>> imported = new ConcurrentHashMap<>();
  private final Optional<Edited> edited;
  private final Memoized<List<String>> candidates = new Memoized<>(this::findCandidates);
  private final Memoized<Map<String, List<String>>> byFileName = new Memoized<>(this::named);
  private final Memoized<AvroDeclarations> declared =
      new Memoized<>(() -> AvroDeclarations.of(candidates.get(), this::text));
  private final AtomicInteger scans = new AtomicInteger();

  /// What differs from a state that was read before.
  ///
  /// @param path the file with another text
  private record Edited(AvroFiles before, String path) {}

  /// Reads a text by itself.
  @FunctionalInterface
  interface Parser {
    /// @param imports what Avro's IDL imports
    AvroFile parse(String path, String text, IdlImports imports);
  }

  AvroFiles(FileSource source, Parser parser) {
    this(source, parser, Optional.empty());
  }

  /// The state with another text of one file: what was read of the others is not read again.
  AvroFiles with(String path, String text) {
    return new AvroFiles(
        new OverlayFileSource(source, path, text), parser, Optional.of(new Edited(this, path)));
  }

  private AvroFiles(FileSource source, Parser parser, Optional<Edited> edited) {
    this.edited = edited;
    this.source = source;
    this.graph = new ImportGraph(this::imports);
    this.imports = new IdlImports(graph, this::toImport, () -> declared.get().all());
    this.parser = parser;
  }

  /// A file, and before it what it imports: from the far end on, so that reading one file never
  /// leads through a chain of others.
  Optional<AvroFile> read(String path) {
    if (path.endsWith(".avdl")) {
      // Who finds nothing left to read must not go on before it was read.
      synchronized (imported) {
        graph.unread(path).forEach(this::toImport);
      }
    }
    return one(path);
  }

  private Optional<IdlImports.Imported> toImport(String path) {
    Optional<IdlImports.Imported> known = imported.get(path);
    if (known == null) {
      known = one(path).map(IdlImports.Imported::of);
      imported.put(path, known);
    }
    return known;
  }

  /// The file among those that a file imports, directly or not, that defines a full name.
  Optional<AvroFile> imported(String file, String fullName) {
    return graph.first(
        file,
        path -> one(path).filter(found -> found.content().definitions().containsKey(fullName)));
  }

  private Optional<AvroFile> one(String path) {
    // What IDL says depends on what it imports, which may be the file with another text.
    Optional<AvroFiles> before =
        edited
            .filter(one -> !one.path().equals(path) && !path.endsWith(".avdl"))
            .map(Edited::before);
    if (before.isPresent()) {
      return before.get().one(path);
    }
    return read.get(
            path,
            this::text,
            (name, text) -> new Memoized<>(() -> parser.parse(name, text, imports)))
        .map(Memoized::get);
  }

  /// How many files there are that types may come from.
  int count() {
    return candidates.get().size();
  }

  Stream<String> paths() {
    return candidates.get().stream();
  }

  /// Files that may define a name: those named after it, then all others, each as far as its text
  /// seems to declare it. Were those read that only use it, a name that nothing defines would cost
  /// as many parses as there are uses of it, for each of them.
  ///
  /// @param simple name without its namespace
  Stream<List<String>> mayDefine(String simple) {
    return Stream.<Supplier<List<String>>>of(
            () -> scan(byFileName.get().getOrDefault(simple, List.of()), simple),
            () -> declaring(simple))
        .map(Supplier::get);
  }

  private List<String> declaring(String simple) {
    if (edited.isPresent() && sameFiles().isPresent()) {
      String path = edited.get().path();
      List<String> before = edited.get().before().declaring(simple);
      boolean declares = !scan(List.of(path), simple).isEmpty();
      return declares == before.contains(path)
          ? before
          : candidates.get().stream()
              .filter(file -> file.equals(path) ? declares : before.contains(file))
              .toList();
    }
    return scans.incrementAndGet() > SCANS_BEFORE_INDEX
        ? declared.get().paths(simple)
        : scan(candidates.get(), simple);
  }

  private List<String> scan(List<String> paths, String simple) {
    return paths.stream()
        .filter(path ->
            text(path)
                .filter(text -> text.contains(simple))
                .filter(text -> AvroDeclarations.in(text).contains(simple))
                .isPresent())
        .toList();
  }

  private List<String> imports(String path) {
    return path.endsWith(".avdl")
        ? text(path).map(text -> IdlImports.paths(path, text)).orElse(List.of())
        : List.of();
  }

  private Optional<String> text(String path) {
    return source.text(path);
  }

  /// The state before, where the edited file is one of its files.
  private Optional<AvroFiles> sameFiles() {
    return edited
        .filter(one -> one.before().candidates.get().contains(one.path()))
        .map(Edited::before);
  }

  private Map<String, List<String>> named() {
    return sameFiles()
        .map(before -> before.byFileName.get())
        .orElseGet(() -> candidates.get().stream().collect(Collectors.groupingBy(AvroFiles::name)));
  }

  private List<String> findCandidates() {
    Optional<AvroFiles> before = sameFiles();
    if (before.isPresent()) {
      return before.get().candidates.get();
    }
    return source.paths().stream()
        .filter(path -> path.endsWith(".avsc") || path.endsWith(".avdl") || path.endsWith(".avpr"))
        .toList();
  }

  /// The file's name up to its first dot.
  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
