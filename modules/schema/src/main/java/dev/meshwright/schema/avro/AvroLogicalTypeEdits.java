package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts logical types on the types of fields and takes them off.
final class AvroLogicalTypeEdits {

  private static final Set<String> NUMBERS = Set.of("precision", "scale");
  private static final Set<String> ALL = Set.of("logicalType", "precision", "scale");

  /// What a decimal has until somebody says better.
  static final String USUAL_NUMBERS = ", \"precision\": 18, \"scale\": 2";

  private AvroLogicalTypeEdits() {}

  /// @param precision of a decimal, else empty
  /// @param scale of a decimal, else empty
  static List<TextEdit> set(
      AvroDocument document, AvroField field, String name, String precision, String scale) {
    Optional<TreeNode> base = base(document, field);
    if (base.isEmpty()) {
      return List.of();
    }
    TreeDocument tree = document.tree();
    String logical = JsonQuotes.quote(name);
    if (base.get() instanceof ObjectNode object) {
      List<TextEdit> edits =
          new ArrayList<>(TreeEdits.setMember(tree, object, "logicalType", logical));
      if (precision.isEmpty()) {
        edits.addAll(TreeEdits.removeMembers(tree, object, NUMBERS));
      } else {
        edits.addAll(TreeEdits.setMember(tree, object, "precision", precision));
        edits.addAll(TreeEdits.setMember(tree, object, "scale", scale));
      }
      return edits;
    }
    String numbers =
        precision.isEmpty() ? "" : ", \"precision\": %s, \"scale\": %s".formatted(precision, scale);
    String written = base.get().range().of(document.text());
    return TreeEdits.replace(
        base.get(), "{\"type\": %s, \"logicalType\": %s%s}".formatted(written, logical, numbers));
  }

  /// An object that has nothing but its type left becomes the bare type.
  static List<TextEdit> remove(AvroDocument document, AvroField field) {
    Optional<TreeNode> base = base(document, field);
    if (base.isEmpty() || !(base.get() instanceof ObjectNode object)) {
      return List.of();
    }
    boolean bare =
        object.members().stream()
            .allMatch(m -> m.key().value().equals("type") || ALL.contains(m.key().value()));
    Optional<StringNode> type = object.string("type");
    return bare && type.isPresent()
        ? TreeEdits.replace(object, JsonQuotes.quote(type.get().value()))
        : TreeEdits.removeMembers(document.tree(), object, ALL);
  }

  /// The type itself, or the only branch of its union that is not null; named types by reference
  /// are written elsewhere and have none here.
  private static Optional<TreeNode> base(AvroDocument document, AvroField field) {
    if (!document.isEditable()) {
      return Optional.empty();
    }
    List<AvroType> candidates = AvroNullability.present(field.type());
    if (candidates.size() != 1) {
      return Optional.empty();
    }
    TreeNode node = candidates.getFirst().node();
    boolean writable = node instanceof ObjectNode || candidates.getFirst() instanceof AvroPrimitive;
    return writable ? Optional.of(node) : Optional.empty();
  }
}
