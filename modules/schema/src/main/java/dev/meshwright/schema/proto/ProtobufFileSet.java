package dev.meshwright.schema.proto;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDeclarations;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoFileSet;
import dev.meshwright.model.proto.ProtoIndex;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.check.ProtoChecks;
import dev.meshwright.schema.proto.link.KeptWords;
import dev.meshwright.schema.proto.link.LinkedFile;
import dev.meshwright.schema.proto.link.LinkedFiles;
import dev.meshwright.schema.proto.parse.ProtoParser;
import dev.meshwright.schema.state.ImportGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the `.proto` files of one state, each text once, however many files import it. The state
/// must not change. Thread-safe.
public final class ProtobufFileSet {

  /// Files that one schema may import, one through the other. Whoever needs more is told so, and is
  /// judged by what it declares itself: the work for all files of a state grows with the files, not
  /// with their square.
  static final int MOST_FILES = 1_000;

  private final FileSource source;
  private final List<String> roots;
  private final LinkedFiles files;
  private final ImportGraph graph = new ImportGraph(this::imports);
  private final Memoized<Integer> count = new Memoized<>(() -> paths().size());

  /// Guesses the roots of imports from where files lie.
  public ProtobufFileSet(FileSource source) {
    this(source, List.of());
  }

  /// @param roots folders that imports count from, tried in order, before guessing; an empty string
  ///   is the source's root
  public ProtobufFileSet(FileSource source, List<String> roots) {
    this(source, roots, ProtoParser::parse);
  }

  /// @param words of states before this one, and for those after it
  public ProtobufFileSet(FileSource source, KeptWords words) {
    this(source, List.of(), ProtoParser::parse, words);
  }

  ProtobufFileSet(FileSource source, List<String> roots, LinkedFile.Parser parser) {
    this(source, roots, parser, new KeptWords());
  }

  private ProtobufFileSet(
      FileSource source, List<String> roots, LinkedFile.Parser parser, KeptWords words) {
    this.source = source;
    this.roots = roots;
    this.files = LinkedFiles.of(source, roots, parser, this::check, words);
  }

  private ProtobufFileSet(FileSource edited, List<String> roots, ProtobufFileSet before) {
    this.source = edited;
    this.roots = roots;
    this.files = before.files.with(edited, roots, this::check);
  }

  private ProtobufFileSet(String path, String text, LinkedFiles before) {
    this.source = FileSource.empty();
    this.roots = List.of();
    this.files = before.with(path, text, this::check);
  }

  private List<Problem> check(LinkedFile file) {
    return ProtoChecks.check(file, files);
  }

  /// This state but for the text of one file, old or new; what this one reads of others, that one
  /// need not read again.
  public ProtobufFileSet with(String path, String text) {
    return new ProtobufFileSet(new OverlayFileSource(source, path, text), roots, this);
  }

  /// This state with other texts, new ones among them; what this one reads of files that stay as
  /// they are, that one need not read again.
  public ProtobufFileSet with(FileSource edited) {
    return new ProtobufFileSet(edited, roots, this);
  }

  /// What is wrong with a document that would have another text, and what that declares. What was
  /// read of other files is not read again.
  public static ProtoDocument changed(ProtoDocument document, String text) {
    LinkedFiles before =
        switch (document.state()) {
          case LinkedFiles all -> all;
          case Near near -> near.all();
          case ProtoDeclarations others ->
              throw new IllegalStateException("not read by a file set: " + others);
        };
    return new ProtobufFileSet(document.file().path(), text, before)
        .readAlone(document.file().path())
        .orElseThrow();
  }

  /// A file with what it imports; empty when there is no such text.
  public Optional<ProtoDocument> read(String path) {
    return files.find(path).map(this::document);
  }

  /// A file as [#read] reads it, but without what it imports, for whoever asks only what it
  /// declares and what is wrong with it.
  public Optional<ProtoDocument> readAlone(String path) {
    return files.find(path).flatMap(file -> inCircle(file) ? read(path) : Optional.of(alone(file)));
  }

  private boolean inCircle(LinkedFile file) {
    graph.unread(file.path());
    return imports(file.path()).stream().anyMatch(path -> graph.isCircle(file.path(), path));
  }

  private List<String> imports(String path) {
    return files.find(path).map(LinkedFile::imports).orElse(List.of());
  }

  private ProtoDocument alone(LinkedFile file) {
    return new ProtoDocument(
        file.file(), set(Map.of(file.path(), file)), file.problems(), List.of(), files);
  }

  /// As far as the file itself and what it imports itself tell.
  private ProtoDocument tooMany(LinkedFile file) {
    Map<String, LinkedFile> near = new LinkedHashMap<>();
    near.put(file.path(), file);
    file.imports().forEach(path -> files.find(path).ifPresent(found -> near.put(path, found)));
    List<Problem> problems = new ArrayList<>(file.problems());
    TextRange place = file.file().imports().getFirst().range();
    problems.add(
        Problem.error(
            "proto-too-many-imports",
            file.file().location(place),
            "This file imports more than %,d others, one through the other; those it does not name"
                    .formatted(MOST_FILES)
                + " itself are not read with it.",
            "Import fewer files, or put types that belong together into one file."));
    return new ProtoDocument(
        file.file(), set(near), sorted(problems), List.of(), new Near(files, near.keySet()));
  }

  /// Of a state, some files only: whoever follows what they name comes to an end.
  private record Near(LinkedFiles all, Set<String> paths) implements ProtoDeclarations {

    @Override
    public Optional<ProtoFile> file(String path) {
      return Optional.of(path).filter(paths::contains).flatMap(all::file);
    }

    @Override
    public ProtoTypes types(String path) {
      return paths.contains(path) ? all.types(path) : ProtoTypes.NONE;
    }

    @Override
    public List<String> declaring(String fullName) {
      return all.declaring(fullName).stream().filter(paths::contains).toList();
    }

    @Override
    public List<String> naming(String lastName) {
      return all.naming(lastName).stream().filter(paths::contains).toList();
    }

    @Override
    public List<String> extending(String fullName) {
      return all.extending(fullName).stream().filter(paths::contains).toList();
    }
  }

  private ProtoDocument document(LinkedFile file) {
    if (count.get() > MOST_FILES && graph.isBeyond(file.path(), MOST_FILES)) {
      return tooMany(file);
    }
    Map<String, LinkedFile> reachable = files.reachable(List.of(file.path()));
    List<Problem> own = new ArrayList<>(file.problems());
    List<Problem> others = new ArrayList<>();
    for (LinkedFile each : reachable.values()) {
      if (!each.path().equals(file.path())) {
        others.addAll(each.problems());
      }
    }
    for (Problem cycle : LinkedFiles.cycles(reachable)) {
      (cycle.location().file().equals(file.path()) ? own : others).add(cycle);
    }
    return new ProtoDocument(file.file(), set(reachable), sorted(own), sorted(others), files);
  }

  /// The paths of all `.proto` files.
  public List<String> paths() {
    return source.paths().stream().filter(path -> path.endsWith(".proto")).toList();
  }

  /// Does the work of reading a file now, so that it is at hand when it is asked for.
  public void prepare(String path) {
    files.find(path).ifPresent(LinkedFile::problems);
  }

  /// All files of the state, by what they declare.
  public ProtoDeclarations declarations() {
    return files;
  }

  /// Every `.proto` file of the state.
  ///
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public ProtoSet readAll(Progress progress) {
    List<String> asked = paths().stream().filter(path -> files.find(path).isPresent()).toList();
    Map<String, LinkedFile> reachable = files.reachable(asked);
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    int done = 0;
    for (LinkedFile file : reachable.values()) {
      progress.checkCancelled();
      progress.report("Reading " + file.path(), (double) done++ / reachable.size());
      if (!file.problems().isEmpty()) {
        problems.put(file.path(), new ArrayList<>(file.problems()));
      }
    }
    for (Problem cycle : LinkedFiles.cycles(reachable)) {
      problems.computeIfAbsent(cycle.location().file(), path -> new ArrayList<>()).add(cycle);
    }
    problems.replaceAll((path, found) -> sorted(found));
    return new ProtoSet(set(reachable), asked, problems, files);
  }

  private static ProtoFileSet set(Map<String, LinkedFile> reachable) {
    return ProtoFileSet.of(reachable.keySet(), new Reached(reachable));
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparing(problem -> problem.location().range()))
        .toList();
  }

  private record Reached(Map<String, LinkedFile> files) implements ProtoIndex {

    @Override
    public Optional<ProtoFile> file(String path) {
      return Optional.ofNullable(files.get(path)).map(LinkedFile::file);
    }

    @Override
    public ProtoTypes types(String path) {
      return Optional.ofNullable(files.get(path)).map(LinkedFile::types).orElse(ProtoTypes.NONE);
    }
  }
}
