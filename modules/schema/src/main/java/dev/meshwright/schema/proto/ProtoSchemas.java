package dev.meshwright.schema.proto;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.schema.proto.check.ProtoChecks;
import dev.meshwright.schema.proto.link.Linker;
import dev.meshwright.schema.proto.link.Loader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Reads `.proto` texts. Whatever is wrong with a text is a problem in the result, never an
/// exception; nesting, numbers of problems and work are bounded.
public final class ProtoSchemas {

  private ProtoSchemas() {}

  /// Reads a file and what it imports, guessing the roots of imports from where files lie.
  ///
  /// @param file path in the source, or any name
  /// @param text the file's text, which may be newer than the source's
  /// @param source where imports are found
  public static ProtoDocument parse(String file, String text, FileSource source) {
    return parse(file, text, source, List.of());
  }

  /// Reads a file and what it imports.
  ///
  /// @param roots folders that imports count from, tried in order, before guessing; an empty string
  ///   is the source's root
  public static ProtoDocument parse(
      String file, String text, FileSource source, List<String> roots) {
    Linker.Linked linked = link(Map.of(file, text), source, roots, Progress.none());
    Predicate<Problem> own = problem -> problem.location().file().equals(file);
    return new ProtoDocument(
        linked.files().file(file).orElseThrow(),
        linked.files(),
        linked.problems().stream().filter(own).toList(),
        linked.problems().stream().filter(own.negate()).toList());
  }

  /// Reads every `.proto` file of a source.
  ///
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public static ProtoSet parseAll(FileSource source, List<String> roots, Progress progress) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String path : source.paths()) {
      if (path.endsWith(".proto")) {
        source.text(path).ifPresent(text -> texts.put(path, text));
      }
    }
    Linker.Linked linked = link(texts, source, roots, progress);
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (Problem problem : linked.problems()) {
      String path = problem.location().file();
      problems.computeIfAbsent(path, k -> new ArrayList<>()).add(problem);
    }
    return new ProtoSet(linked.files(), List.copyOf(texts.keySet()), problems);
  }

  private static Linker.Linked link(
      Map<String, String> texts, FileSource source, List<String> roots, Progress progress) {
    Linker.Linked linked = Linker.link(Loader.load(texts, source, roots, progress));
    List<Problem> problems = new ArrayList<>(linked.problems());
    problems.addAll(ProtoChecks.check(linked));
    problems.sort(Comparator.comparing(p -> p.location().range()));
    return new Linker.Linked(linked.files(), linked.visible(), problems);
  }
}
