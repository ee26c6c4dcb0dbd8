package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Turns the aliases of a field or type into other ones.
public final class AvroAliasEdits {

  private static final String KEY = "aliases";

  private AvroAliasEdits() {}

  /// @param node the field or the definition of the type
  /// @param wanted as they are to be written
  public static List<TextEdit> set(AvroDocument document, ObjectNode node, List<String> wanted) {
    if (!document.isEditable()) {
      return List.of();
    }
    TreeDocument tree = document.tree();
    Optional<ArrayNode> list =
        node.get(KEY).filter(ArrayNode.class::isInstance).map(ArrayNode.class::cast);
    if (list.isEmpty()) {
      return wanted.isEmpty() ? List.of() : TreeEdits.setMember(tree, node, KEY, json(wanted));
    }
    List<String> now =
        list.get().items().stream()
            .map(item -> item instanceof StringNode text ? text.value() : "")
            .toList();
    List<String> added = wanted.stream().filter(name -> !now.contains(name)).toList();
    Set<Integer> gone =
        IntStream.range(0, now.size())
            .filter(index -> !wanted.contains(now.get(index)))
            .boxed()
            .collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      return TreeEdits.removeMembers(tree, node, Set.of(KEY));
    }
    if (gone.isEmpty()) {
      List<String> quoted = added.stream().map(JsonQuotes::quote).toList();
      return added.isEmpty()
          ? List.of()
          : TreeEdits.insertItems(tree, list.get(), now.size(), quoted);
    }
    return added.isEmpty()
        ? TreeEdits.removeItems(tree, list.get(), gone)
        : TreeEdits.replace(list.get(), json(wanted));
  }

  private static String json(List<String> names) {
    return names.stream().map(JsonQuotes::quote).collect(Collectors.joining(", ", "[", "]"));
  }
}
