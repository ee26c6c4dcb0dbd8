package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroName;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.schema.avro.AvroFieldPaths;
import dev.meshwright.text.TreeEdits;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Puts fields of one record into a new record, of which the old one has a field in their place.
final class Grouping {

  private final Change change;
  private final String type;
  private final String field;

  Grouping(Change change, String type, String field) {
    this.change = change;
    this.type = type;
    this.field = field;
  }

  void apply(List<List<String>> paths) {
    AvroDocument before = change.before();
    List<AvroDeclaration.OfField> grouped =
        paths.stream()
            .distinct()
            .map(path -> (AvroDeclaration.OfField) AvroDeclaration.find(before, path).orElseThrow())
            .sorted(Comparator.comparingInt(of -> of.field().node().range().start()))
            .toList();
    AvroRecord record = grouped.getFirst().record();
    TextRange at = grouped.getFirst().range();
    if (grouped.stream().anyMatch(of -> !of.record().equals(record))) {
      throw change.refused(
          "avro-refactor-nothing",
          at,
          "Fields of different records cannot be put into one.",
          "Choose fields of one record.");
    }
    List<AvroField> fields = grouped.stream().map(AvroDeclaration.OfField::field).toList();
    Names names = new Names(change, at);
    names.legal(type);
    names.legal(field);
    names.freeType(AvroName.full(type, record.name().namespace()), List.of());
    names.freeField(record, field, fields);
    group(record, fields);
    new FirstUse(change).mend();
    change.note(
        at,
        "Data has these fields inside %s now: what was written before is not read into them."
            .formatted(field),
        "Add the new field beside the old ones instead where readers have to stay alive. SQL that"
            + " reads the fields has to be changed by hand.");
  }

  private void group(AvroRecord record, List<AvroField> fields) {
    AvroDocument before = change.before();
    String text = before.text();
    ArrayNode list = AvroFieldPaths.list(record).orElseThrow();
    int first = list.items().indexOf(fields.getFirst().node());
    Set<Integer> others =
        fields.stream()
            .skip(1)
            .map(one -> list.items().indexOf(one.node()))
            .collect(Collectors.toCollection(TreeSet::new));
    String written = written(text, record, fields);
    change.edit(TreeEdits.removeItems(before.tree(), list, others));
    AvroRecord now = change.record(record.fullName());
    change.edit(
        List.of(
            TextEdit.replace(
                AvroFieldPaths.list(now).orElseThrow().items().get(first).range(), written)));
  }

  private String written(String text, AvroRecord record, List<AvroField> fields) {
    int start = fields.getFirst().node().range().start();
    String line = Definitions.indentation(text, start);
    boolean ownLine = text.substring(0, start).endsWith("\n" + line);
    String outer =
        Definitions.indentation(text, AvroFieldPaths.list(record).orElseThrow().range().start());
    String unit =
        line.length() > outer.length() && line.startsWith(outer)
            ? line.substring(outer.length())
            : "  ";
    String inside = ownLine ? Definitions.lineBreak(text) + line + unit : "";
    String end = ownLine ? Definitions.lineBreak(text) + line : "";
    String moved =
        fields.stream()
            .map(one ->
                Definitions.indented(
                    one.node().range().of(text),
                    Definitions.indentation(text, one.node().range().start()),
                    ownLine ? line + unit : line))
            .collect(Collectors.joining("," + (ownLine ? inside : " "), inside, end));
    boolean allGiven = fields.stream().allMatch(one -> one.defaultValue().isPresent());
    return "{\"name\": %s, \"type\": {\"type\": \"record\", \"name\": %s, \"fields\": [%s]}%s}"
        .formatted(
            JsonQuotes.quote(field),
            JsonQuotes.quote(type),
            moved,
            allGiven ? ", \"default\": {}" : "");
  }
}
