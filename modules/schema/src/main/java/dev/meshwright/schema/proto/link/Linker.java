package dev.meshwright.schema.proto.link;

import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoFileSet;
import dev.meshwright.schema.proto.parse.ProblemSink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Links files that were loaded together.
public final class Linker {

  private Linker() {}

  /// Linked files with what each can see, and all problems found on the way.
  public record Linked(ProtoFileSet files, Map<String, Visible> visible, List<Problem> problems) {}

  /// Links every file that is not linked yet.
  ///
  /// @param files by path, their imports found
  /// @param before problems found so far
  static Linked link(Map<String, ProtoFile> files, List<Problem> before) {
    return link(new Loader.Loaded(files, Set.of(), before));
  }

  /// What each of these files can see, for options.
  public static Map<String, Visible> visible(ProtoFileSet files) {
    Map<String, Symbols> symbols = new LinkedHashMap<>();
    for (ProtoFile file : files.files().values()) {
      ProblemSink ignored = new ProblemSink(file.path(), file.lines());
      symbols.put(file.path(), Symbols.of(file, ignored));
    }
    Map<String, Visible> visible = new LinkedHashMap<>();
    for (ProtoFile file : files.files().values()) {
      visible.put(file.path(), Visible.from(file, symbols, true));
    }
    return visible;
  }

  /// Links every loaded file that is not linked yet.
  public static Linked link(Loader.Loaded loaded) {
    List<Problem> problems = new ArrayList<>(loaded.problems());
    Map<String, Symbols> symbols = new LinkedHashMap<>();
    for (ProtoFile file : loaded.files().values()) {
      ProblemSink sink = new ProblemSink(file.path(), file.lines());
      symbols.put(file.path(), Symbols.of(file, sink));
      problems.addAll(sink.problems());
    }
    Map<String, ProtoFile> linked = new LinkedHashMap<>();
    Map<String, Visible> visible = new LinkedHashMap<>();
    for (ProtoFile file : loaded.files().values()) {
      if (loaded.linked().contains(file.path())) {
        linked.put(file.path(), file);
        continue;
      }
      ProblemSink sink = new ProblemSink(file.path(), file.lines());
      Visible types = Visible.from(file, symbols, false);
      linked.put(file.path(), TypeLinker.link(file, new NameFinder(file, types, symbols, sink)));
      visible.put(file.path(), Visible.from(file, symbols, true));
      problems.addAll(sink.problems());
    }
    Duplicates.find(symbols, problems);
    return new Linked(new ProtoFileSet(linked), visible, problems);
  }
}
