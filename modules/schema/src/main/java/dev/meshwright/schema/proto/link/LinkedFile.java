package dev.meshwright.schema.proto.link;

import dev.meshwright.model.Memoized;
import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.parse.ProtoParser;
import dev.meshwright.schema.proto.parse.ProtoProblems;
import dev.meshwright.text.ProblemCollector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// One file of a state, by steps: its text read, its names gathered, its types linked, all of it
/// checked. Each step is done when it is first asked for, once, and asks other files for earlier
/// steps only, so that imports may go in circles and threads need not wait for one another.
public final class LinkedFile {

  private final String path;
  private final LinkedFiles all;
  private final Memoized<ProtoParser.Parsed> parsed;
  private final Memoized<Read> read;
  private final Memoized<Named> named;
  private final Memoized<Typed> typed;
  private final Memoized<List<Problem>> problems;

  /// Reads a text by itself.
  @FunctionalInterface
  public interface Parser {
    ProtoParser.Parsed parse(String path, String text);
  }

  /// Looks at a file whose types are linked.
  @FunctionalInterface
  public interface Checks {
    List<Problem> problems(LinkedFile file);
  }

  /// A step's result, and what is wrong as far as it goes.
  private record Read(ProtoFile file, List<Problem> problems) {}

  private record Named(Symbols symbols, List<Problem> problems) {}

  private record Typed(ProtoFile file, ProtoTypes types, List<Problem> problems) {}

  private LinkedFile(
      String path,
      LinkedFiles all,
      Supplier<ProtoParser.Parsed> parser,
      Function<LinkedFile, Typed> typed,
      Function<LinkedFile, List<Problem>> problems) {
    this.path = path;
    this.all = all;
    this.parsed = new Memoized<>(parser);
    this.read = new Memoized<>(this::findImports);
    this.named = new Memoized<>(this::gatherNames);
    this.typed = new Memoized<>(() -> typed.apply(this));
    this.problems = new Memoized<>(() -> problems.apply(this));
  }

  /// @param checks what is wrong with a file whose types are linked
  static LinkedFile of(String path, String text, LinkedFiles all, Parser parser, Checks checks) {
    return new LinkedFile(
        path,
        all,
        () -> parser.parse(path, text),
        LinkedFile::linkTypes,
        file -> file.gatherProblems(checks));
  }

  /// A file that every compiler brings along.
  static LinkedFile wellKnown(LinkedFile linked, LinkedFiles all) {
    return new LinkedFile(
        linked.path, all, linked.parsed, file -> linked.typed.get(), file -> List.of());
  }

  public String path() {
    return path;
  }

  /// The file, its types linked.
  public ProtoFile file() {
    return typed.get().file();
  }

  /// The types that the file declares, linked.
  public ProtoTypes types() {
    return typed.get().types();
  }

  /// What the file can see, for options.
  public Visible visible() {
    return Visible.from(read(), all::symbols, all.names(this), true);
  }

  /// What is wrong with the file, in the order of the text.
  public List<Problem> problems() {
    return problems.get();
  }

  /// The text read by itself.
  ProtoParser.Parsed parsed() {
    return parsed.get();
  }

  /// The file with its imports found, its types not linked yet.
  ProtoFile read() {
    return read.get().file();
  }

  Symbols symbols() {
    return named.get().symbols();
  }

  /// The paths of the files it imports itself, where they are there.
  public List<String> imports() {
    return read().imports().stream().map(ProtoImport::resolved).flatMap(Optional::stream).toList();
  }

  private Read findImports() {
    ProtoFile text = parsed.get().file();
    ProblemCollector sink = ProtoProblems.collector(path, text.lines());
    ProtoFile file = all.imports().found(text, sink);
    List<Problem> found = new ArrayList<>(parsed.get().problems());
    found.addAll(sink.problems());
    return new Read(file, found);
  }

  private Named gatherNames() {
    ProblemCollector sink = sink();
    Symbols symbols = Symbols.of(read(), sink);
    return new Named(symbols, sink.problems());
  }

  private Typed linkTypes() {
    ProblemCollector sink = sink();
    Visible types = Visible.from(read(), all::symbols, all.names(this), false);
    Memoized<Map<String, LinkedFile>> reachable =
        new Memoized<>(() -> all.reachable(List.of(path)));
    NameFinder names =
        new NameFinder(read(), types, all.names(this), () -> reachable.get().values(), sink);
    ProtoFile linked = TypeLinker.link(read(), names);
    return new Typed(linked, ProtoTypes.of(linked), sink.problems());
  }

  private List<Problem> gatherProblems(Checks checks) {
    List<Problem> found = new ArrayList<>(read.get().problems());
    found.addAll(named.get().problems());
    found.addAll(typed.get().problems());
    ProblemCollector sink = sink();
    all.names(this)
        .ifPresent(
            names -> Duplicates.find(symbols(), () -> all.reachable(List.of(path)), names, sink));
    found.addAll(sink.problems());
    found.addAll(checks.problems(this));
    found.sort(Comparator.comparing(problem -> problem.location().range()));
    return List.copyOf(found);
  }

  private ProblemCollector sink() {
    return ProtoProblems.collector(path, read().lines());
  }
}
