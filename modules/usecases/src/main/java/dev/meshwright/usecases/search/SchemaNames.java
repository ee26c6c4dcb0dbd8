package dev.meshwright.usecases.search;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.usecases.search.FoundName.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lists what a schema declares.
final class SchemaNames {

  private final String path;
  private final List<FoundName> names = new ArrayList<>();
  private final Set<TextRange> places = new HashSet<>();

  private SchemaNames(String path) {
    this.path = path;
  }

  /// In the order of the text.
  static List<FoundName> of(String path, ParsedText<?> parsed) {
    SchemaNames declared = new SchemaNames(path);
    // A symbol belongs to its enum, not to the field in which the enum is written.
    parsed.innerTypes().stream()
        .filter(type -> type.kind() == NodeKind.ENUM)
        .forEach(type -> declared.add(type, ""));
    declared.add(parsed.structure().root(), "");
    parsed.innerTypes().forEach(type -> declared.add(type, ""));
    return declared.names.stream()
        .sorted(Comparator.comparingInt(name -> name.range().start()))
        .toList();
  }

  private void add(StructureNode node, String within) {
    String inside =
        switch (node.kind()) {
          case RECORD, DEFINITION, ENUM, SERVICE -> found(node, within, Kind.TYPE);
          case FIELD, ENUM_VALUE, METHOD, EXTENSION, ONEOF -> found(node, within, Kind.FIELD);
          // Without a name of its own: the file, and what is written in place.
          case FILE, TYPE -> within;
        };
    for (StructureNode child : node.children()) {
      add(child, inside);
    }
  }

  private String found(StructureNode node, String within, Kind kind) {
    if (node.name().isBlank() || node.name().equals(path)) {
      return within;
    }
    int dot = node.name().lastIndexOf('.');
    String around = dot < 0 ? within : node.name().substring(0, dot);
    String name = node.name().substring(dot + 1);
    keep(name, around, kind, node.nameRange());
    return around.isEmpty() ? name : around + "." + name;
  }

  private void keep(String name, String within, Kind kind, TextRange range) {
    if (places.add(range)) {
      names.add(new FoundName(name, within, kind, path, range));
    }
  }
}
