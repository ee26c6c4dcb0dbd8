package dev.meshwright.schema.proto.lint;

import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.LintOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A file among those of its module, and what is found in it.
record ModuleFile(ProtoFacts facts, LintFindings findings) {

  String packageText() {
    return facts.packageText();
  }

  String folder() {
    return facts.folder();
  }

  LintOptions options() {
    return findings.options();
  }

  void add(String rule, ProtoFacts.Place place, String message) {
    boolean ignored =
        options().ignoredByComments()
            && place.comments().filter(comments -> comments.ignores(rule)).isPresent();
    if (!ignored) {
      findings.add(rule, place.location(), message, List.of());
    }
  }

  static Map<String, List<ModuleFile>> by(
      Function<ModuleFile, String> key, List<ModuleFile> files) {
    return files.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
