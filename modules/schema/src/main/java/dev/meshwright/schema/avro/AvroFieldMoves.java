package dev.meshwright.schema.avro;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Removes, moves and copies several fields of a schema at once.
final class AvroFieldMoves {

  private final AvroDocument document;
  private final AvroFieldPaths fields;

  AvroFieldMoves(AvroDocument document) {
    this.document = document;
    this.fields = new AvroFieldPaths(document);
  }

  List<TextEdit> remove(List<List<String>> paths) {
    List<TextEdit> edits = new ArrayList<>();
    if (document.isEditable()) {
      byRecord(outermost(paths))
          .forEach((record, gone) ->
              AvroFieldPaths.list(record)
                  .ifPresent(
                      list -> edits.addAll(TreeEdits.removeItems(document.tree(), list, gone))));
    }
    return edits;
  }

  /// @param into the record that they are to be in
  List<TextEdit> move(List<List<String>> paths, List<String> into, int index) {
    List<List<String>> moved = outermost(paths);
    Optional<AvroRecord> target = fields.record(into);
    boolean intoItself = moved.stream().anyMatch(path -> startsWith(into, path));
    if (!document.isEditable() || target.isEmpty() || intoItself || moved.isEmpty()) {
      return List.of();
    }
    Map<AvroRecord, Set<Integer>> sources = byRecord(moved);
    Set<Integer> here = sources.getOrDefault(target.get(), Set.of());
    if (!here.isEmpty()) {
      // Of fields that are partly there already, two edits of one list would meet.
      return sources.size() > 1
          ? List.of()
          : AvroFieldPaths.list(target.get())
              .map(list -> TreeEdits.moveItems(document.tree(), list, here, index))
              .orElse(List.of());
    }
    List<AvroFieldPaste.Leaving> leaving =
        inOrder(moved)
            .map(path -> new AvroFieldPaste.Leaving(text(path), namespace(path)))
            .toList();
    List<TextEdit> edits = new AvroFieldPaste(document, target.get()).move(index, leaving);
    return edits.isEmpty() ? edits : joined(edits, remove(moved));
  }

  /// The text of fields, each behind a comma of the one before. Types that are declared elsewhere
  /// are named in full: nobody knows where the fields will be pasted.
  String copied(List<List<String>> paths) {
    List<AvroField> copied =
        inOrder(outermost(paths)).flatMap(path -> fields.field(path).stream()).toList();
    return copied.stream().map(field -> named(field, copied)).collect(Collectors.joining(",\n"));
  }

  private String named(AvroField field, List<AvroField> copied) {
    List<TextEdit> edits = new ArrayList<>();
    if (document.isEditable()) {
      AvroRenames.references(field.type())
          .forEach(reference ->
              document
                  .resolve(reference)
                  .filter(type -> !isWithin(type, copied))
                  .map(AvroNamed::fullName)
                  .filter(full -> !full.equals(reference.node().value()))
                  .ifPresent(full ->
                      edits.add(
                          TextEdit.replace(reference.node().range(), JsonQuotes.quote(full)))));
    }
    return AvroFieldPaste.cut(document.text(), field.node(), edits);
  }

  private boolean isWithin(AvroNamed type, List<AvroField> copied) {
    return type.file().equals(document.file())
        && copied.stream().anyMatch(field -> field.node().range().contains(type.range()));
  }

  private Stream<List<String>> inOrder(List<List<String>> paths) {
    return paths.stream()
        .filter(path -> fields.field(path).isPresent())
        .sorted(Comparator.comparingInt(this::start));
  }

  private int start(List<String> path) {
    return fields.field(path).orElseThrow().node().range().start();
  }

  private String text(List<String> path) {
    return fields.field(path).orElseThrow().node().range().of(document.text());
  }

  private String namespace(List<String> path) {
    return fields.record(path.subList(0, path.size() - 1)).orElseThrow().name().namespace();
  }

  private static List<TextEdit> joined(List<TextEdit> some, List<TextEdit> more) {
    List<TextEdit> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /// Without fields of records that go as a whole.
  private static List<List<String>> outermost(List<List<String>> paths) {
    return paths.stream()
        .filter(path ->
            paths.stream().noneMatch(other -> !other.equals(path) && startsWith(path, other)))
        .distinct()
        .toList();
  }

  private static boolean startsWith(List<String> path, List<String> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
  }

  private Map<AvroRecord, Set<Integer>> byRecord(List<List<String>> paths) {
    Map<AvroRecord, Set<Integer>> indexes = new LinkedHashMap<>();
    for (List<String> path : new LinkedHashSet<>(paths)) {
      if (!path.isEmpty()) {
        fields
            .record(path.subList(0, path.size() - 1))
            .ifPresent(record ->
                record
                    .field(path.getLast())
                    .flatMap(field ->
                        AvroFieldPaths.list(record).map(list -> list.items().indexOf(field.node())))
                    .filter(index -> index >= 0)
                    .ifPresent(index ->
                        indexes.computeIfAbsent(record, one -> new TreeSet<>()).add(index)));
      }
    }
    return indexes;
  }
}
