package dev.meshwright.schema.proto.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which files of a state may declare or extend a type, found by the words behind a few keywords:
/// so that a type can be looked for in a whole state without reading every file of it.
final class Mentions {

  private static final String GAP = "(?:\\s|//[^\\n]*+\\n|/\\*(?s:.*?)\\*/)++";

  /// A type's declaration, or an `extend` with the last part of a name.
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:(?:message|enum|service|group)" + GAP + "(\\w++)|extend" + GAP + "([\\w.]++))");

  private final Map<String, List<String>> declaring = new HashMap<>();
  private final Map<String, List<String>> extending = new HashMap<>();

  private Mentions() {}

  /// What one text declares and extends, by the last parts of names.
  record Words(Set<String> declared, Set<String> extended) {

    static Words of(String text) {
      Set<String> declared = new LinkedHashSet<>();
      Set<String> extended = new LinkedHashSet<>();
      Matcher words = WORDS.matcher(text);
      while (words.find()) {
        if (words.group(1) != null) {
          declared.add(words.group(1));
        } else {
          extended.add(words.group(2).substring(words.group(2).lastIndexOf('.') + 1));
        }
      }
      return new Words(declared, extended);
    }
  }

  /// @param paths in order
  static Mentions of(List<String> paths, Function<String, Words> words) {
    Mentions mentions = new Mentions();
    for (String path : paths) {
      Words found = words.apply(path);
      found.declared.forEach(name -> add(mentions.declaring, name, path));
      found.extended.forEach(name -> add(mentions.extending, name, path));
    }
    return mentions;
  }

  private static void add(Map<String, List<String>> paths, String name, String path) {
    paths.computeIfAbsent(name, unknown -> new ArrayList<>(1)).add(path);
  }

  List<String> declaring(String simpleName) {
    return declaring.getOrDefault(simpleName, List.of());
  }

  List<String> extending(String simpleName) {
    return extending.getOrDefault(simpleName, List.of());
  }
}
