package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Marks declarations as ones that should no longer be used. Avro has no word for it: programs find
/// it in the attribute `deprecated`, which is `true` or the reason, and people in a sentence of the
/// documentation.
final class AvroDeprecation {

  private static final String KEY = "deprecated";

  private final Change change;

  AvroDeprecation(Change change) {
    this.change = change;
  }

  void apply(List<String> path, Optional<String> given) {
    Optional<String> reason = given.map(String::strip).filter(text -> !text.isEmpty());
    switch (AvroDeclaration.find(change.document(), path).orElseThrow()) {
      case AvroDeclaration.OfType of -> {
        mark(of.type().node(), reason);
        change.note(of.range(), "Avro itself does not know that a type is deprecated.", "");
      }
      case AvroDeclaration.OfField of -> {
        mark(of.field().node(), reason);
        change.note(of.range(), "Avro itself does not know that a field is deprecated.", "");
      }
      case AvroDeclaration.OfSymbol of -> {
        symbol(of, reason);
        change.note(
            of.range(),
            "A symbol has no attributes and no documentation of its own: the documentation of the"
                + " enum says it.",
            "");
      }
    }
  }

  void field(List<String> path, String reason) {
    AvroDeclaration.OfField of =
        (AvroDeclaration.OfField) AvroDeclaration.find(change.document(), path).orElseThrow();
    mark(of.field().node(), Optional.of(reason));
  }

  private void symbol(AvroDeclaration.OfSymbol of, Optional<String> reason) {
    AvroDocument document = change.document();
    change.edit(
        doc(document, of.of().node(), of.symbol().value() + " is deprecated" + ended(reason)));
  }

  private void mark(ObjectNode node, Optional<String> reason) {
    AvroDocument document = change.document();
    List<TextEdit> edits = new ArrayList<>(doc(document, node, "Deprecated" + ended(reason)));
    edits.addAll(
        TreeEdits.setMember(
            document.tree(), node, KEY, reason.map(JsonQuotes::quote).orElse("true")));
    change.edit(edits);
  }

  private static List<TextEdit> doc(AvroDocument document, ObjectNode node, String sentence) {
    String old = node.string("doc").map(StringNode::value).orElse("");
    if (old.contains(sentence)) {
      return List.of();
    }
    String joined = old.isBlank() ? sentence : old.stripTrailing() + " " + sentence;
    return TreeEdits.setMember(document.tree(), node, "doc", JsonQuotes.quote(joined));
  }

  private static String ended(Optional<String> reason) {
    return reason
        .map(text -> ": " + text + (text.endsWith(".") || text.endsWith("!") ? "" : "."))
        .orElse(".");
  }
}
