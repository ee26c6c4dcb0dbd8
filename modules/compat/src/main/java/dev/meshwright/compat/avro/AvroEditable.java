package dev.meshwright.compat.avro;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The files of the later version that edits can be made on. IDL is none: its model is read from
/// what the IDL stands for, whose pieces have no place of their own in the text.
record AvroEditable(AvroDocument current) {

  /// The text that a place of the comparison stands in.
  Optional<TreeDocument> text(AvroSite site) {
    return text(site.currentFile());
  }

  Optional<TreeDocument> text(String file) {
    return file.endsWith(".avdl")
        ? Optional.empty()
        : Optional.ofNullable(current.files().get(file));
  }

  /// One fix, when the text can be edited and there is something to edit.
  List<Fix> fix(AvroSite site, String title, Function<TreeDocument, List<TextEdit>> edits) {
    return text(site)
        .map(edits)
        .filter(made -> !made.isEmpty())
        .map(made -> List.of(Fix.inFile(title, site.currentFile(), made)))
        .orElse(List.of());
  }

  /// Puts a member back to what it was, or takes it away when it was not there.
  List<Fix> restore(AvroSite site, ObjectNode before, ObjectNode after, String key) {
    return before
        .get(key)
        .map(JsonText::compact)
        .map(json ->
            fix(site, "Restore " + key, tree -> TreeEdits.setMember(tree, after, key, json)))
        .orElseGet(() -> fix(site, "Remove " + key, tree -> without(tree, after, key)));
  }

  static List<TextEdit> without(TreeDocument tree, ObjectNode object, String key) {
    return object
        .member(key)
        .map(member -> TreeEdits.removeMember(tree, object, member))
        .orElse(List.of());
  }

  static Optional<ArrayNode> list(ObjectNode node, String key) {
    return node.member(key)
        .map(Member::value)
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast);
  }
}
