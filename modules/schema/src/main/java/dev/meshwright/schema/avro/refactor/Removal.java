package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.avro.AvroFieldPaths;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Removes fields, symbols and types. What Avro keeps of a name nowhere is said.
final class Removal {

  private final Change change;
  private final List<List<String>> paths;

  Removal(Change change, List<List<String>> paths) {
    this.change = change;
    this.paths = paths;
  }

  void apply() {
    List<AvroDeclaration> places =
        paths.stream()
            .map(path -> AvroDeclaration.find(change.before(), path).orElseThrow())
            .toList();
    places.forEach(this::mayGo);
    usedElsewhere(places);
    new FirstUse(change).leave(this::ranges);
    AvroDocument now = change.document();
    Map<ArrayNode, Set<Integer>> gone = new LinkedHashMap<>();
    List<TextRange> ranges = ranges(now);
    for (List<String> path : paths) {
      AvroDeclaration place = AvroDeclaration.find(now, path).orElseThrow();
      TreeNode node = node(place);
      boolean within =
          ranges.stream()
              .anyMatch(range -> !range.equals(node.range()) && range.contains(node.range()));
      if (!within) {
        ArrayNode list = list(now, place);
        gone.computeIfAbsent(list, one -> new TreeSet<>()).add(list.items().indexOf(node));
      }
    }
    List<TextEdit> edits = new ArrayList<>();
    gone.forEach((list, indexes) -> edits.addAll(TreeEdits.removeItems(now.tree(), list, indexes)));
    change.edit(edits);
    places.forEach(this::note);
  }

  private List<TextRange> ranges(AvroDocument document) {
    return paths.stream()
        .map(path -> node(AvroDeclaration.find(document, path).orElseThrow()).range())
        .toList();
  }

  private static TreeNode node(AvroDeclaration place) {
    return switch (place) {
      case AvroDeclaration.OfType of -> of.type().node();
      case AvroDeclaration.OfField of -> of.field().node();
      case AvroDeclaration.OfSymbol of -> of.symbol();
    };
  }

  private ArrayNode list(AvroDocument document, AvroDeclaration place) {
    return switch (place) {
      case AvroDeclaration.OfType of -> (ArrayNode) document.root().node();
      case AvroDeclaration.OfField of -> AvroFieldPaths.list(of.record()).orElseThrow();
      case AvroDeclaration.OfSymbol of -> (ArrayNode) of.of().node().get("symbols").orElseThrow();
    };
  }

  private void mayGo(AvroDeclaration place) {
    switch (place) {
      case AvroDeclaration.OfField of -> {}
      case AvroDeclaration.OfSymbol of -> symbol(of);
      case AvroDeclaration.OfType of -> type(of.type());
    }
  }

  private void symbol(AvroDeclaration.OfSymbol of) {
    AvroEnum symbols = of.of();
    String name = of.symbol().value();
    if (symbols.defaultSymbol().filter(usual -> usual.value().equals(name)).isPresent()) {
      throw used(
          of.range(),
          "%s is the default of %s: readers take it for symbols that they do not know."
              .formatted(name, symbols.name().simple()),
          "Choose another default first.");
    }
    boolean all =
        symbols.symbolNames().stream()
            .allMatch(symbol -> paths.stream().anyMatch(path -> path.getLast().equals(symbol)));
    if (all) {
      throw used(
          of.range(),
          "%s would have no symbol left, so that no value could be written."
              .formatted(symbols.name().simple()),
          "Leave one, or remove the fields of that type.");
    }
    for (AvroDocument document : new Users(change).mentioning(symbols.fullName())) {
      List<TextRange> defaults = new ArrayList<>();
      DefaultValues.visit(
          document,
          (found, value) -> {
            if (found.fullName().equals(symbols.fullName())
                && value instanceof StringNode text
                && text.value().equals(name)) {
              defaults.add(value.range());
            }
          });
      if (!defaults.isEmpty()) {
        throw used(
            of.range(),
            "%s is the default of a field: %s."
                .formatted(name, document.tree().locate(defaults.getFirst())),
            "Choose another default first.");
      }
    }
  }

  private void type(AvroNamed type) {
    boolean stands =
        change.before().root().node() instanceof ArrayNode list
            && list.items().contains(type.node());
    if (!stands) {
      boolean root = change.before().root().equals(type);
      throw used(
          type.name().written().range(),
          root
              ? "%s is what the file is for.".formatted(type.name().simple())
              : "%s is defined where it is used first.".formatted(type.name().simple()),
          root ? "Delete the file." : "Remove the fields that use it, or give them another type.");
    }
    List<String> uses =
        new ArrayList<>(
            Site.uses(change.before(), type.fullName())
                .filter(site -> !type.range().contains(site.type().range()))
                .map(site -> site.label(change.before()))
                .toList());
    if (!uses.isEmpty()) {
      throw used(
          type.name().written().range(),
          "%s is used by %s.".formatted(type.name().simple(), String.join(", ", uses)),
          "Give those another type first.");
    }
  }

  /// Refuses to take types away that other files use: those defined in what goes, and not used
  /// beside it.
  private void usedElsewhere(List<AvroDeclaration> places) {
    AvroDocument before = change.before();
    List<TextRange> ranges = places.stream().map(place -> node(place).range()).toList();
    for (Site site : Site.of(before)) {
      if (site.type() instanceof AvroNamed type && isIn(type.range(), ranges)) {
        boolean stays =
            Site.uses(before, type.fullName()).anyMatch(use -> !isIn(use.type().range(), ranges));
        List<AvroDocument> users = stays ? List.of() : new Users(change).of(type.fullName());
        if (!users.isEmpty()) {
          throw used(
              type.name().written().range(),
              "%s is defined there, and used by %s."
                  .formatted(
                      type.name().simple(),
                      users.stream()
                          .map(user ->
                              user.file()
                                  + Site.uses(user, type.fullName())
                                      .map(use -> use.label(user))
                                      .collect(Collectors.joining(", ", " (", ")")))
                          .collect(Collectors.joining(", "))),
              "Move the type to a file of its own first.");
        }
      }
    }
  }

  private static boolean isIn(TextRange range, List<TextRange> ranges) {
    return ranges.stream().anyMatch(around -> around.contains(range));
  }

  private AvroRefusedException used(TextRange at, String message, String hint) {
    return change.refused("avro-refactor-used", at, message, hint);
  }

  private void note(AvroDeclaration place) {
    switch (place) {
      case AvroDeclaration.OfField of -> field(of.record(), of.field());
      case AvroDeclaration.OfSymbol of ->
          change.note(
              of.range(),
              of.of().defaultSymbol().isPresent()
                  ? "Data with %s is read as the default of the enum."
                      .formatted(of.symbol().value())
                  : "Data with %s can no longer be read: the enum has no default."
                      .formatted(of.symbol().value()),
              "See that no such data is left.");
      case AvroDeclaration.OfType of -> {}
    }
  }

  private void field(AvroRecord record, AvroField field) {
    if (field.defaultValue().isEmpty()) {
      change.note(
          field.written().range(),
          "%s.%s has no default: readers with the old schema refuse what is written without it."
              .formatted(record.name().simple(), field.name()),
          "Give it a default and let readers take that schema first, or let writers go last.");
    }
    change.note(
        field.written().range(),
        "Avro keeps no list of names that were used: a later field %s would read old data."
            .formatted(field.name()),
        "Do not use the name again with another meaning.");
  }
}
