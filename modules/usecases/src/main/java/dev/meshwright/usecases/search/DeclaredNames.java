package dev.meshwright.usecases.search;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.usecases.search.FoundName.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lists what a schema declares.
final class DeclaredNames {

  private final String path;
  private final List<FoundName> names = new ArrayList<>();
  private final Set<TextRange> places = new HashSet<>();

  private DeclaredNames(String path) {
    this.path = path;
  }

  /// In the order of the text.
  static List<FoundName> of(String path, ParsedText<?> parsed) {
    DeclaredNames declared = new DeclaredNames(path);
    declared.add(parsed.structure().root(), "");
    // The structure of an Avro schema shows the types of its fields inside them.
    parsed.document(AvroDocument.class).ifPresent(declared::addTypes);
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

  private void addTypes(AvroDocument document) {
    for (AvroNamed type : document.types().values()) {
      if (type.file().equals(path)) {
        String full = type.fullName();
        int dot = full.lastIndexOf('.');
        keep(
            full.substring(dot + 1),
            dot < 0 ? "" : full.substring(0, dot),
            Kind.TYPE,
            type.name().written().range());
        if (type instanceof AvroEnum symbols) {
          symbols
              .symbols()
              .forEach(symbol -> keep(symbol.value(), full, Kind.FIELD, symbol.range()));
        }
      }
    }
  }

  private void keep(String name, String within, Kind kind, TextRange range) {
    if (places.add(range)) {
      names.add(new FoundName(name, within, kind, path, range));
    }
  }
}
