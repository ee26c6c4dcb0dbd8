package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Wraps types in unions with null and takes them out again.
public final class AvroNullability {

  private AvroNullability() {}

  static List<TextEdit> edits(TreeDocument tree, AvroField field, boolean nullable) {
    if (isNullable(field.type()) == nullable) {
      return List.of();
    }
    return nullable ? wrap(tree, field) : unwrap(tree, field);
  }

  /// Whether null is among the branches of a type.
  public static boolean isNullable(AvroType type) {
    return type instanceof AvroUnion union && union.branches().stream().anyMatch(AvroType::isNull);
  }

  /// The type itself, or what its union allows besides null.
  public static List<AvroType> present(AvroType type) {
    return type instanceof AvroUnion union
        ? union.branches().stream().filter(branch -> !branch.isNull()).toList()
        : List.of(type);
  }

  private static List<TextEdit> wrap(TreeDocument tree, AvroField field) {
    boolean nullFirst = field.defaultValue().map(NullNode.class::isInstance).orElse(true);
    TreeNode type = field.type().node();
    List<TextEdit> edits = new ArrayList<>();
    if (field.type() instanceof AvroUnion && type instanceof ArrayNode branches) {
      int index = nullFirst ? 0 : branches.items().size();
      edits.addAll(TreeEdits.insertItem(tree, branches, index, "\"null\""));
    } else {
      edits.add(TextEdit.insert(type.range().start(), nullFirst ? "[\"null\", " : "["));
      edits.add(TextEdit.insert(type.range().end(), nullFirst ? "]" : ", \"null\"]"));
    }
    if (field.defaultValue().isEmpty()) {
      edits.addAll(TreeEdits.setMember(tree, field.node(), "default", "null"));
    }
    return edits;
  }

  private static List<TextEdit> unwrap(TreeDocument tree, AvroField field) {
    List<TextEdit> edits = new ArrayList<>();
    if (field.type() instanceof AvroUnion union && union.node() instanceof ArrayNode branches) {
      List<AvroType> kept = present(union);
      if (kept.size() == 1) {
        edits.add(TextEdit.replace(union.range(), kept.getFirst().range().of(tree.text())));
      } else {
        int index = 0;
        while (!union.branches().get(index).isNull()) {
          index++;
        }
        edits.addAll(TreeEdits.removeItem(tree, branches, index));
      }
    }
    if (field.defaultValue().map(NullNode.class::isInstance).orElse(false)) {
      edits.addAll(TreeEdits.removeMembers(tree, field.node(), Set.of("default")));
    }
    return edits;
  }
}
