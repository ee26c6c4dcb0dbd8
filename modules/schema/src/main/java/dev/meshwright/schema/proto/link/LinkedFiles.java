package dev.meshwright.schema.proto.link;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoDeclarations;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.parse.ProtoParser;
import dev.meshwright.schema.state.BoundedCache;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The files of one state, each read, linked and checked once, when it is first asked for, whoever
/// imports it. Of files beyond a bound those not asked for lately are given up, and read anew when
/// they are wanted again. Thread-safe.
public final class LinkedFiles implements ProtoDeclarations {

  private final FileSource source;
  private final List<String> roots;
  private final LinkedFile.Parser parser;
  private final LinkedFile.Checks checks;
  private final ImportFinder imports;
  private final DeclaredNames names = new DeclaredNames();

  /// Files that, with all that they import, have told their names.
  private final Set<String> declared = new HashSet<>();

  private final KeptWords words;
  private final Memoized<Mentions> mentions;
  private final BoundedCache<LinkedFile> kept = BoundedCache.usual();
  private final Map<String, LinkedFile> wellKnown = new ConcurrentHashMap<>();

  private LinkedFiles(
      FileSource source,
      List<String> roots,
      LinkedFile.Parser parser,
      LinkedFile.Checks checks,
      KeptWords words) {
    this.source = source;
    this.roots = roots;
    this.parser = parser;
    this.checks = checks;
    this.words = words;
    this.mentions = new Memoized<>(() -> words.of(source));
    this.imports =
        new ImportFinder(
            new ImportPaths(
                roots, new BufRoots(source::text), path -> find(path).isPresent(), source::paths));
  }

  /// @param roots folders that imports count from, tried in order, before guessing
  /// @param parser usually [ProtoParser#parse]
  /// @param checks what is wrong with a file whose types are linked
  /// @param words of states before this one
  public static LinkedFiles of(
      FileSource source,
      List<String> roots,
      LinkedFile.Parser parser,
      LinkedFile.Checks checks,
      KeptWords words) {
    return new LinkedFiles(source, roots, parser, checks, words);
  }

  /// The same state but for the text of one file. What was read of the others is read no second
  /// time.
  ///
  /// @param edited gives the changed text
  public LinkedFiles with(FileSource edited, List<String> roots, LinkedFile.Checks ofEdited) {
    return new LinkedFiles(edited, roots, this::parsed, ofEdited, words);
  }

  /// The same state but for the text of one file, with the same roots.
  public LinkedFiles with(String path, String text, LinkedFile.Checks ofEdited) {
    return with(new OverlayFileSource(source, path, text), roots, ofEdited);
  }

  private ProtoParser.Parsed parsed(String path, String text) {
    return find(path)
        .map(LinkedFile::parsed)
        .filter(known -> known.file().text().equals(text))
        .orElseGet(() -> parser.parse(path, text));
  }

  /// The file at a path of the source, or the well-known one of that path.
  public Optional<LinkedFile> find(String path) {
    Optional<LinkedFile> own =
        kept.get(
            path, source::text, (name, text) -> LinkedFile.of(name, text, this, parser, checks));
    return own.isPresent()
        ? own
        : WellKnownFiles.find(path)
            .map(file -> wellKnown.computeIfAbsent(path, name -> LinkedFile.wellKnown(file, this)));
  }

  /// Files and all that they import, directly or not, those nearer first.
  public Map<String, LinkedFile> reachable(Collection<String> starts) {
    Map<String, LinkedFile> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      if (!found.containsKey(path)) {
        find(path)
            .ifPresent(file -> {
              found.put(path, file);
              open.addAll(file.imports());
            });
      }
    }
    return found;
  }

  /// Imports among files that lead back to the file they stand in.
  public static List<Problem> cycles(Map<String, LinkedFile> files) {
    Map<String, ProtoFile> read = new LinkedHashMap<>();
    files.forEach((path, file) -> read.put(path, file.read()));
    List<Problem> problems = new ArrayList<>();
    Cycles.find(read, problems);
    return Collections.unmodifiableList(problems);
  }

  @Override
  public Optional<ProtoFile> file(String path) {
    return find(path).map(LinkedFile::file);
  }

  @Override
  public ProtoTypes types(String path) {
    return find(path).map(LinkedFile::types).orElse(ProtoTypes.NONE);
  }

  @Override
  public List<String> declaring(String fullName) {
    return mentions.get().declaring(ProtoNames.lastOf(fullName)).stream()
        .filter(path -> find(path).filter(file -> declares(file, fullName)).isPresent())
        .toList();
  }

  @Override
  public List<String> naming(String lastName) {
    return mentions.get().declaring(lastName);
  }

  private static boolean declares(LinkedFile file, String fullName) {
    return file.symbols()
        .find(fullName)
        .filter(symbol -> symbol.isType() || symbol.kind() == Symbol.Kind.SERVICE)
        .isPresent();
  }

  @Override
  public List<String> extending(String fullName) {
    return mentions.get().extending(ProtoNames.lastOf(fullName)).stream()
        .filter(path ->
            types(path).extensions().values().stream()
                .anyMatch(e -> e.extendee().fullName().equals(fullName)))
        .toList();
  }

  Optional<Symbols> symbols(String path) {
    return find(path).map(LinkedFile::symbols);
  }

  ImportFinder imports() {
    return imports;
  }

  /// The names that at least a file and all that it imports declare; each of these files is gone to
  /// once, whoever imports it. Empty for a file without imports, which sees its own names only.
  Optional<DeclaredNames> names(LinkedFile file) {
    if (file.imports().isEmpty()) {
      return Optional.empty();
    }
    synchronized (declared) {
      Set<String> fresh = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(file.path()));
      while (!open.isEmpty()) {
        String path = open.remove();
        if (!declared.contains(path) && fresh.add(path)) {
          find(path)
              .ifPresent(found -> {
                names.add(found.symbols());
                open.addAll(found.imports());
              });
        }
      }
      declared.addAll(fresh);
    }
    return Optional.of(names);
  }
}
