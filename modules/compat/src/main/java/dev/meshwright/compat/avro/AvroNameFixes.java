package dev.meshwright.compat.avro;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives fields and types their earlier names back, and takes aliases away.
final class AvroNameFixes {

  private final AvroEditable editable;
  private Optional<Set<String>> used = Optional.empty();

  AvroNameFixes(AvroEditable editable) {
    this.editable = editable;
  }

  /// The earlier name in the place of the new one, which needs its alias no more.
  List<Fix> field(AvroSite site, AvroField before, AvroField after) {
    return editable.fix(
        site,
        "Restore the name " + before.name(),
        tree -> {
          List<TextEdit> edits = new ArrayList<>();
          edits.add(renamed(after.written(), before.name()));
          edits.addAll(unaliased(tree, after.node(), after.aliases(), Set.of(before.name())));
          return edits;
        });
  }

  private static TextEdit renamed(StringNode name, String to) {
    return TextEdit.replace(name.range(), JsonQuotes.quote(to));
  }

  /// Takes aliases away that leave a choice.
  List<Fix> unalias(AvroSite site, AvroField field, List<String> names) {
    return editable.fix(
        site,
        "Remove the alias " + String.join(", ", names),
        tree -> unaliased(tree, field.node(), field.aliases(), Set.copyOf(names)));
  }

  private static List<TextEdit> unaliased(
      TreeDocument tree, ObjectNode owner, List<AvroAlias> aliases, Set<String> names) {
    List<AvroAlias> gone = aliases.stream().filter(a -> names.contains(a.name())).toList();
    Optional<ArrayNode> list = AvroEditable.list(owner, "aliases");
    if (gone.isEmpty() || list.isEmpty()) {
      return List.of();
    }
    if (gone.size() == aliases.size()) {
      return AvroEditable.without(tree, owner, "aliases");
    }
    int index = list.get().items().indexOf(gone.getFirst().written());
    return gone.size() == 1 && index >= 0
        ? TreeEdits.removeItem(tree, list.get(), index)
        : List.of();
  }

  /// The earlier simple name of a type that nothing names but its definition.
  List<Fix> type(AvroSite site, AvroNamed before, AvroNamed after) {
    boolean simple =
        before.name().namespace().equals(after.name().namespace())
            && !after.name().written().value().contains(".");
    if (!simple || used().contains(after.fullName())) {
      return List.of();
    }
    String name = before.name().simple();
    return editable.fix(
        site,
        "Restore the name " + name,
        tree -> {
          List<TextEdit> edits = new ArrayList<>();
          edits.add(renamed(after.name().written(), name));
          edits.addAll(unaliased(tree, after.node(), after.aliases(), Set.of(before.fullName())));
          return edits;
        });
  }

  /// The full names that the later version uses, looked for once.
  private Set<String> used() {
    if (used.isEmpty()) {
      Stream<AvroType> roots =
          Stream.concat(
              Stream.of(editable.current().root()),
              editable.current().types().values().stream()
                  .filter(AvroRecord.class::isInstance)
                  .map(AvroRecord.class::cast)
                  .flatMap(record -> record.fields().stream())
                  .map(AvroField::type));
      used =
          Optional.of(
              roots
                  .flatMap(AvroNameFixes::references)
                  .map(AvroReference::fullName)
                  .collect(Collectors.toSet()));
    }
    return used.get();
  }

  /// The names in a type itself; the fields of records are looked at one by one.
  private static Stream<AvroReference> references(AvroType type) {
    return switch (type) {
      case AvroReference reference -> Stream.of(reference);
      case AvroArray array -> references(array.items());
      case AvroMap map -> references(map.values());
      case AvroUnion union -> union.branches().stream().flatMap(AvroNameFixes::references);
      case AvroPrimitive _, AvroNamed _, AvroBroken _ -> Stream.empty();
    };
  }
}
