package dev.meshwright.usecases.lookup;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.structure.DeclaredKey;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.RecordType;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.model.structure.WrittenType;
import dev.meshwright.schema.language.ParsedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a schema declares and names, in whatever language.
final class SchemaEntries {

  private final String path;
  private final ParsedText<?> parsed;
  private final List<Found> found = new ArrayList<>();
  private final Set<TextRange> places = new HashSet<>();
  private final Map<TextRange, List<String>> tags = new HashMap<>();

  /// A declaration on the way to its entry.
  ///
  /// @param inside key of the type around it
  /// @param owner name of the type around it, for what is named by plain names
  private record Found(
      StructureNode node,
      EntryKind kind,
      String name,
      String within,
      String inside,
      String owner,
      List<Entry.Use> uses) {}

  private SchemaEntries(String path, ParsedText<?> parsed) {
    this.path = path;
    this.parsed = parsed;
  }

  /// @param into gets the file and its entries in the order of the text
  static void read(String path, ParsedText<?> parsed, EntryList into) {
    new SchemaEntries(path, parsed).read(into);
  }

  private void read(EntryList into) {
    for (RecordType record : parsed.structure().records()) {
      record.fields().stream()
          .filter(field -> field.location().file().equals(path))
          .forEach(this::tags);
    }
    StructureNode root = parsed.structure().root();
    // A symbol belongs to its enum, not to the field in which the enum is written.
    List<StructureNode> inner = parsed.innerTypes();
    inner.stream()
        .filter(type -> type.kind() == NodeKind.ENUM)
        .forEach(type -> add(type, "", "", ""));
    add(root, "", "", "");
    inner.forEach(type -> add(type, "", "", ""));
    found.sort(Comparator.comparingInt(each -> each.node().nameRange().start()));
    List<Entry.Use> ofFile = new ArrayList<>();
    for (TypeUse use : parsed.uses()) {
      use.target()
          .map(DeclaredKey::toString)
          .map(key -> new Entry.Use(key, use.range()))
          .ifPresent(named -> around(use.range()).map(Found::uses).orElse(ofFile).add(named));
    }
    // Who names a type of a file uses the file.
    Stream.concat(parsed.imports().stream(), parsed.uses().stream().flatMap(SchemaEntries::file))
        .filter(file -> !file.equals(path))
        .distinct()
        .forEach(file -> ofFile.add(new Entry.Use(file, TextRange.at(0))));
    found.forEach(each -> into.add(entry(each)));
    into.file(
        List.of(),
        root.kind() == NodeKind.FILE ? root.documentation() : "",
        List.of(),
        false,
        ofFile);
  }

  private static Stream<String> file(TypeUse use) {
    return use.target().map(DeclaredKey::file).stream();
  }

  private void tags(RecordField field) {
    List<String> names =
        field.attributes().stream()
            .flatMap(attribute -> EntryList.tags(attribute.name(), attribute.value()).stream())
            .toList();
    if (!names.isEmpty()) {
      tags.put(field.location().range(), names);
    }
  }

  private void add(StructureNode node, String within, String inside, String owner) {
    Optional<EntryKind> kind = kind(node);
    boolean whole = node.kind() == NodeKind.FILE && kind.isPresent();
    if (kind.isEmpty() || node.name().isBlank() || (node.name().equals(path) && !whole)) {
      String around = node.isRoot() ? name(node).orElse(inside) : inside;
      node.children().forEach(child -> add(child, within, around, owner));
      return;
    }
    String written = node.name().equals(path) ? stem() : node.name();
    int slash = node.kind() == NodeKind.DEFINITION ? written.indexOf('/') : -1;
    int dot = written.lastIndexOf('.');
    boolean qualified = kind.get().isType() && !whole && slash < 0 && dot > 0;
    String name = written.substring(qualified ? dot + 1 : slash + 1);
    String around = qualified ? written.substring(0, dot) : within;
    boolean type = kind.get().isType();
    if (places.add(node.nameRange())) {
      found.add(new Found(node, kind.get(), name, around, inside, owner, new ArrayList<>()));
    }
    String below = around.isEmpty() ? name : around + "." + name;
    String key = type ? name(node).orElse(inside) : inside;
    node.children().forEach(child -> add(child, below, key, type ? name : owner));
  }

  /// A JSON Schema without a title is known by its file.
  private String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private Optional<EntryKind> kind(StructureNode node) {
    return switch (node.kind()) {
      case RECORD -> Optional.of(EntryKind.RECORD);
      case ENUM -> Optional.of(EntryKind.ENUM);
      case DEFINITION -> Optional.of(EntryKind.DEFINITION);
      case SERVICE -> Optional.of(EntryKind.SERVICE);
      case FIELD -> Optional.of(EntryKind.FIELD);
      case ENUM_VALUE -> Optional.of(EntryKind.VALUE);
      case METHOD -> Optional.of(EntryKind.METHOD);
      // The schema as a whole may be a type that others name.
      case FILE -> name(node).map(key -> EntryKind.RECORD);
      case TYPE, ONEOF, EXTENSION -> Optional.empty();
    };
  }

  private Optional<String> name(StructureNode node) {
    return parsed.name(node).map(name -> new DeclaredKey(path, name).toString());
  }

  /// The innermost declaration around a place.
  private Optional<Found> around(TextRange place) {
    return found.stream()
        .filter(each ->
            each.node().range().start() <= place.start()
                && place.end() <= each.node().range().end())
        .min(
            Comparator.<Found>comparingInt(
                    each -> each.node().range().end() - each.node().range().start())
                .thenComparingInt(each -> -each.node().nameRange().start()));
  }

  private Entry entry(Found each) {
    StructureNode node = each.node();
    Set<String> keys = new LinkedHashSet<>(name(node).stream().toList());
    if (each.kind() == EntryKind.RECORD || each.kind() == EntryKind.DEFINITION) {
      keys.add(Entry.named(each.name()));
    } else if (each.kind() == EntryKind.FIELD && !each.owner().isEmpty()) {
      keys.add(Entry.named(each.owner()) + Entry.named(each.name()));
    }
    return new Entry(
        each.kind(),
        each.name(),
        each.within(),
        each.inside(),
        List.copyOf(keys),
        type(node.type()),
        node.documentation(),
        tags.getOrDefault(node.nameRange(), List.of()),
        false,
        each.uses(),
        node.nameRange());
  }

  private static String type(WrittenType type) {
    return Stream.concat(
            Stream.of(type.label()),
            type.logical().stream().filter(logical -> !type.label().contains(logical)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
