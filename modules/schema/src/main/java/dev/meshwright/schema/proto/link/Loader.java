package dev.meshwright.schema.proto.link;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.schema.proto.parse.ProblemSink;
import dev.meshwright.schema.proto.parse.ProtoParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads files and all they import, each once, however long the chain of imports is.
public final class Loader {

  private final Texts source;
  private final ImportPaths paths;
  private final Progress progress;
  private final Map<String, ProtoFile> files = new LinkedHashMap<>();
  private final Set<String> linked = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();

  private Loader(Texts source, List<String> roots, Progress progress) {
    this.source = source;
    this.paths = new ImportPaths(source, roots);
    this.progress = progress;
  }

  /// Files by path with their imports found, and what is wrong with each file's grammar and
  /// imports.
  ///
  /// @param linked paths of the files that were linked already: the well-known ones
  public record Loaded(Map<String, ProtoFile> files, Set<String> linked, List<Problem> problems) {}

  /// Reads the texts given, and what they import from the source.
  public static Loaded load(
      Map<String, String> texts, FileSource source, List<String> roots, Progress progress) {
    Loader loader = new Loader(new Texts(texts, source), roots, progress);
    texts.forEach(loader::add);
    loader.follow();
    Cycles.find(loader.files, loader.problems);
    return new Loaded(loader.files, loader.linked, loader.problems);
  }

  private void add(String path, String text) {
    ProtoParser.Parsed parsed = ProtoParser.parse(path, text);
    problems.addAll(parsed.problems());
    files.put(path, parsed.file());
    open.add(path);
  }

  private void follow() {
    int done = 0;
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      progress.checkCancelled();
      progress.report("Reading " + path, (double) done / (done + open.size() + 1));
      done++;
      Optional.ofNullable(files.get(path)).ifPresent(file -> files.put(path, imports(file)));
    }
  }

  private ProtoFile imports(ProtoFile file) {
    if (file.imports().isEmpty()) {
      return file;
    }
    ProblemSink sink = new ProblemSink(file.path(), file.lines());
    Set<String> seen = new HashSet<>();
    List<ProtoImport> found = new ArrayList<>();
    for (ProtoImport each : file.imports()) {
      found.add(resolve(file, each, seen, sink));
    }
    problems.addAll(sink.problems());
    return Rebuild.withImports(file, found);
  }

  private ProtoImport resolve(
      ProtoFile file, ProtoImport each, Set<String> seen, ProblemSink sink) {
    String name = each.name().text();
    if (!seen.add(name)) {
      sink.error(
          "proto-import-twice",
          each.name().range(),
          "\"" + name + "\" is imported twice.",
          "Remove one of the two.");
      return each;
    }
    if (!ImportPaths.isSafe(name)) {
      sink.error(
          "proto-import-outside",
          each.name().range(),
          "\""
              + name
              + "\" is no path below an import root: it must be relative, with \"/\", and"
              + " without \"..\" or empty parts. The file is not read.",
          "Write the path from the root of the schemas.");
      return each;
    }
    Optional<String> path = paths.resolve(file, name);
    if (path.isEmpty()) {
      missing(each, name, sink);
      return each;
    }
    if (!files.containsKey(path.get())) {
      Optional<String> text = source.text(path.get());
      if (text.isPresent()) {
        add(path.get(), text.get());
      } else {
        addWellKnown(path.get());
      }
    }
    return each.resolvedTo(path.get());
  }

  private static void missing(ProtoImport each, String name, ProblemSink sink) {
    String message =
        "The imported file \"" + name + "\" is not there: what it declares is unknown here.";
    String hint = "Add the file, or correct the path; it counts from the root of the schemas.";
    // Of what only options need, a reader can do without; a weak import protoc asks for as well.
    if (each.kind() == ProtoImport.Kind.OPTION) {
      sink.warning("proto-import-missing", each.name().range(), message, hint);
    } else {
      sink.error("proto-import-missing", each.name().range(), message, hint);
    }
  }

  private void addWellKnown(String path) {
    Deque<String> names = new ArrayDeque<>(List.of(path));
    Map<String, Boolean> added = new HashMap<>();
    while (!names.isEmpty()) {
      String name = names.removeFirst();
      if (added.put(name, true) == null && !files.containsKey(name)) {
        WellKnownFiles.find(name)
            .ifPresent(file -> {
              files.put(name, file);
              linked.add(name);

              file.imports().forEach(i -> i.resolved().ifPresent(names::add));
            });
      }
    }
  }
}
