package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Edits the symbols of enums that are defined in place. A symbol is named by the path of its enum
/// and itself.
final class AvroSymbols {

  private final AvroDocument document;
  private final AvroFieldPaths fields;

  AvroSymbols(AvroDocument document) {
    this.document = document;
    this.fields = new AvroFieldPaths(document);
  }

  /// The enum that is the type of the field that a path names; the root for an empty path.
  Optional<AvroEnum> enumeration(List<String> path) {
    return path.isEmpty()
        ? AvroStructure.enumIn(document.root())
        : fields.field(path).map(AvroField::type).flatMap(AvroStructure::enumIn);
  }

  boolean isSymbol(List<String> path) {
    return !path.isEmpty()
        && fields.field(path).isEmpty()
        && enumeration(above(path))
            .filter(found -> found.symbolNames().contains(path.getLast()))
            .isPresent();
  }

  List<TextEdit> add(List<String> path, int index, String symbol) {
    return insert(path, index, List.of(symbol));
  }

  /// With the default of the enum and that of its field, where they are the symbol. Avro knows no
  /// other names of symbols.
  List<TextEdit> rename(List<String> path, String name) {
    Optional<AvroEnum> found = enumeration(above(path));
    String old = path.getLast();
    if (!document.isEditable() || found.isEmpty() || name.equals(old)) {
      return List.of();
    }
    List<StringNode> written = new ArrayList<>();
    found.get().symbols().stream()
        .filter(symbol -> symbol.value().equals(old))
        .findFirst()
        .ifPresent(written::add);
    found
        .get()
        .defaultSymbol()
        .filter(symbol -> symbol.value().equals(old))
        .ifPresent(written::add);
    fields
        .field(above(path))
        .flatMap(AvroField::defaultValue)
        .filter(StringNode.class::isInstance)
        .map(StringNode.class::cast)
        .filter(value -> value.value().equals(old))
        .ifPresent(written::add);
    List<TextEdit> edits = new ArrayList<>();
    written.forEach(node -> edits.addAll(TreeEdits.replace(node, JsonQuotes.quote(name))));
    return edits;
  }

  /// Has readers take a symbol for those that they do not know, or has them refuse those.
  List<TextEdit> setDefault(List<String> path, boolean is) {
    Optional<AvroEnum> found = enumeration(above(path));
    if (!document.isEditable() || found.isEmpty()) {
      return List.of();
    }
    return is
        ? TreeEdits.setMember(
            document.tree(), found.get().node(), "default", JsonQuotes.quote(path.getLast()))
        : TreeEdits.removeMembers(document.tree(), found.get().node(), Set.of("default"));
  }

  List<TextEdit> remove(List<List<String>> paths) {
    List<TextEdit> edits = new ArrayList<>();
    if (document.isEditable()) {
      Map<List<String>, Set<Integer>> byEnum = new LinkedHashMap<>();
      paths.forEach(
          path -> byEnum.computeIfAbsent(above(path), one -> new TreeSet<>()).add(index(path)));
      byEnum.forEach((path, gone) ->
          list(path)
              .ifPresent(list -> edits.addAll(TreeEdits.removeItems(document.tree(), list, gone))));
    }
    return edits;
  }

  /// Within their enum only: what reads a symbol reads it by its enum.
  List<TextEdit> move(List<List<String>> paths, List<String> into, int index) {
    boolean stay = paths.stream().allMatch(path -> isSymbol(path) && above(path).equals(into));
    Set<Integer> moved = paths.stream().map(this::index).collect(Collectors.toSet());
    return document.isEditable() && stay && !paths.isEmpty()
        ? list(into)
            .map(list -> TreeEdits.moveItems(document.tree(), list, moved, index))
            .orElse(List.of())
        : List.of();
  }

  /// The text of symbols, each behind a comma of the one before.
  static String copied(List<List<String>> paths) {
    return paths.stream()
        .map(path -> JsonQuotes.quote(path.getLast()))
        .collect(Collectors.joining(",\n"));
  }

  /// Those of the text that the enum does not have yet.
  List<TextEdit> paste(List<String> path, int index, String text) {
    TreeDocument read = JsonText.parse("pasted", "[" + text + "]");
    if (!(read.root() instanceof ArrayNode list) || !read.problems().isEmpty()) {
      return List.of();
    }
    List<String> has = enumeration(path).map(AvroEnum::symbolNames).orElse(List.of());
    List<String> added =
        list.items().stream()
            .filter(StringNode.class::isInstance)
            .map(item -> ((StringNode) item).value())
            .filter(symbol -> !has.contains(symbol))
            .distinct()
            .toList();
    return insert(path, index, added);
  }

  private List<TextEdit> insert(List<String> path, int index, List<String> symbols) {
    if (!document.isEditable() || symbols.isEmpty()) {
      return List.of();
    }
    List<String> json = symbols.stream().map(JsonQuotes::quote).toList();
    return list(path)
        .map(list -> TreeEdits.insertItems(document.tree(), list, Math.max(index, 0), json))
        .orElse(List.of());
  }

  /// Among the items of the list: not all of these need be symbols.
  private int index(List<String> path) {
    return enumeration(above(path)).stream()
        .flatMap(found -> found.symbols().stream())
        .filter(symbol -> symbol.value().equals(path.getLast()))
        .findFirst()
        .flatMap(symbol -> list(above(path)).map(list -> list.items().indexOf(symbol)))
        .orElse(-1);
  }

  private Optional<ArrayNode> list(List<String> path) {
    return enumeration(path)
        .flatMap(found -> found.node().get("symbols"))
        .filter(ArrayNode.class::isInstance)
        .map(ArrayNode.class::cast);
  }

  private static List<String> above(List<String> path) {
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }
}
