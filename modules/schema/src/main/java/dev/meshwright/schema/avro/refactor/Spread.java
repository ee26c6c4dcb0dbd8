package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.schema.avro.AvroNullability;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Adds fields that are to carry what others carry today: several for one, or one for several. The
/// old ones stay, as deprecated.
final class Spread {

  private final Change change;

  Spread(Change change) {
    this.change = change;
  }

  void split(List<String> path, List<String> names) {
    AvroDeclaration.OfField of =
        (AvroDeclaration.OfField) AvroDeclaration.find(change.before(), path).orElseThrow();
    several(names, of.range(), "names");
    NewField added = new NewField(change, of.record());
    String type = byName(of.record(), of.field());
    int index = added.index(of.field()) + 1;
    for (String name : names) {
      added.add(name, type, index++);
    }
    new AvroDeprecation(change).field(path, "Use " + listed(names) + ".");
    change.note(
        of.range(),
        "Avro does not fill %s from %s.".formatted(listed(names), of.field().name()),
        "Let writers fill all of them, then let readers use the new ones, and remove %s when nobody"
                .formatted(of.field().name())
            + " reads it.");
  }

  void merge(List<List<String>> paths, String name) {
    List<AvroDeclaration.OfField> all =
        paths.stream()
            .map(path ->
                (AvroDeclaration.OfField) AvroDeclaration.find(change.before(), path).orElseThrow())
            .toList();
    AvroRecord record = all.getFirst().record();
    TextRange at = all.getFirst().range();
    several(paths, at, "fields");
    if (all.stream().anyMatch(of -> !of.record().equals(record))) {
      throw change.refused(
          "avro-refactor-nothing",
          at,
          "Fields of different records cannot be merged.",
          "Choose fields of one record.");
    }
    NewField added = new NewField(change, record);
    List<String> types = all.stream().map(of -> byName(record, of.field())).distinct().toList();
    int last = all.stream().mapToInt(of -> added.index(of.field())).max().orElseThrow();
    added.add(name, types.size() == 1 ? types.getFirst() : "string", last + 1);
    for (List<String> path : paths) {
      new AvroDeprecation(change).field(path, "Use %s.".formatted(name));
    }
    String old = listed(all.stream().map(of -> of.field().name()).toList());
    change.note(
        at,
        "Avro does not fill %s from %s.".formatted(name, old)
            + (types.size() == 1
                ? ""
                : " It is a string, since the types are different: %s."
                    .formatted(
                        all.stream()
                            .map(of -> AvroLabels.of(of.field().type()))
                            .collect(Collectors.joining(", ")))),
        "Let writers fill all of them, then let readers use %s, and remove the old ones when nobody"
                .formatted(name)
            + " reads them.");
  }

  private void several(List<?> some, TextRange at, String what) {
    if (some.size() < 2 || some.stream().distinct().count() < some.size()) {
      throw change.refused(
          "avro-refactor-nothing",
          at,
          "It takes two different %s at least.".formatted(what),
          "Give another one.");
    }
  }

  private static String listed(List<String> names) {
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  /// The type of a field besides null, with the types that it defines by their names: it stands
  /// behind the field.
  private String byName(AvroRecord record, AvroField field) {
    List<AvroType> present = AvroNullability.present(field.type());
    AvroType type = present.size() == 1 ? present.getFirst() : field.type();
    AvroDocument document = change.before();
    List<TextEdit> edits = new ArrayList<>();
    String namespace = record.name().namespace();
    TextRange done = TextRange.at(0);
    for (Site site : Site.of(type, namespace)) {
      if (site.type() instanceof AvroNamed named && !done.contains(named.range())) {
        done = named.range();
        int start = type.range().start();
        edits.add(
            TextEdit.replace(
                new TextRange(done.start() - start, done.end() - start),
                Definitions.name(named.fullName(), namespace)));
      }
    }
    return TextEdits.apply(type.range().of(document.text()), edits);
  }
}
