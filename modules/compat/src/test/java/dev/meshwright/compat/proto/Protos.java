package dev.meshwright.compat.proto;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Short ways to compare texts.
final class Protos {

  private Protos() {}

  static ProtoDocument parse(String text) {
    return ProtoSchemas.parse("a.proto", text, FileSource.empty());
  }

  static ProtoDocument parse(String text, Map<String, String> imports) {
    return ProtoSchemas.parse("a.proto", text, FileSource.of(imports));
  }

  static Verdict compare(String before, String after) {
    return ProtoCompatibility.compare(parse(before), parse(after), Progress.none());
  }

  /// The rules of all findings, sorted, each once.
  static List<String> rules(Verdict verdict) {
    return List.copyOf(new TreeSet<>(verdict.findings().stream().map(Finding::rule).toList()));
  }
}
