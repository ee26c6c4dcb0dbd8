package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what a text would become, to refuse what `protoc` would refuse.
final class Trial {

  private final ProtoDocument document;

  Trial(ProtoDocument document) {
    this.document = document;
  }

  /// The edits, unless the file would have an error that it does not have.
  ///
  /// @param allowed rules that may find something new
  List<TextEdit> accepted(List<TextEdit> edits, Set<String> allowed) {
    return edits.isEmpty() || isWorse(after(edits), allowed) ? List.of() : edits;
  }

  /// The document as the edits make it.
  ProtoDocument after(List<TextEdit> edits) {
    return ProtobufFileSet.changed(document, TextEdits.apply(document.file().text(), edits));
  }

  /// Whether a document has an error that this one does not have.
  private boolean isWorse(ProtoDocument after, Set<String> allowed) {
    Map<String, Long> known = errors(document);
    return errors(after).entrySet().stream()
        .filter(each -> !allowed.contains(each.getKey()))
        .anyMatch(each -> each.getValue() > known.getOrDefault(each.getKey(), 0L));
  }

  private static Map<String, Long> errors(ProtoDocument document) {
    return document.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::rule)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
