package dev.meshwright.schema.proto.link;

import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoFileSet;
import dev.meshwright.schema.proto.parse.ProtoProblems;
import dev.meshwright.text.ProblemCollector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Looks again at files that were linked.
public final class Linker {

  private Linker() {}

  /// What each of these files can see, for options.
  public static Map<String, Visible> visible(ProtoFileSet files) {
    Map<String, Symbols> symbols = new LinkedHashMap<>();
    for (ProtoFile file : files.files().values()) {
      ProblemCollector ignored = ProtoProblems.collector(file.path(), file.lines());
      symbols.put(file.path(), Symbols.of(file, ignored));
    }
    Map<String, Visible> visible = new LinkedHashMap<>();
    for (ProtoFile file : files.files().values()) {
      visible.put(
          file.path(),
          Visible.from(
              file, path -> Optional.ofNullable(symbols.get(path)), Optional.empty(), true));
    }
    return visible;
  }
}
