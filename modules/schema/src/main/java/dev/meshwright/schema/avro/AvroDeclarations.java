package dev.meshwright.schema.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which texts may declare which simple names, told by their words alone: at least those that they
/// declare. A text that only uses a name need not be read to tell.
final class AvroDeclarations {

  private static final String GAP = "(?:\\s|/\\*(?s:.)*?\\*/|//[^\n]*+)";

  /// A declaration in JSON, whose key may be written with numbers for letters, or in Avro's IDL.
  private static final Pattern DECLARED =
      Pattern.compile(
          ("\"(?:name|[a-z]*+\\\\u[^\"]*+)\"GAP*+:GAP*+\"(?<json>[^\"]*+)\""
                  + "|\\b(?:record|error|enum|fixed)GAP++`?(?<idl>[\\p{L}\\p{M}\\p{N}_.-]++)")
              .replace("GAP", GAP));

  private final Map<String, List<String>> paths;

  private AvroDeclarations(Map<String, List<String>> paths) {
    this.paths = paths;
  }

  static AvroDeclarations of(List<String> files, Function<String, Optional<String>> text) {
    Map<String, List<String>> paths = new HashMap<>();
    for (String file : files) {
      for (String name : in(text.apply(file).orElse(""))) {
        paths.computeIfAbsent(name, n -> new ArrayList<>(1)).add(file);
      }
    }
    return new AvroDeclarations(paths);
  }

  /// The files that may declare a name, in their order.
  List<String> paths(String name) {
    return paths.getOrDefault(name, List.of());
  }

  /// All names.
  Set<String> all() {
    return paths.keySet();
  }

  /// The names that one text may declare.
  static Set<String> in(String text) {
    Set<String> names = new HashSet<>();
    Matcher matcher = DECLARED.matcher(text);
    while (matcher.find()) {
      String json = matcher.group("json");
      String name = json == null ? matcher.group("idl") : json;
      names.add(name.substring(name.lastIndexOf('.') + 1));
    }
    return names;
  }
}
