package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.avro.AvroRenames;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Gives a field or a symbol another name, also in the defaults that name it.
final class MemberRename {

  private final Change change;
  private final String name;
  private final boolean keepOld;

  MemberRename(Change change, String name, boolean keepOld) {
    this.change = change;
    this.name = name;
    this.keepOld = keepOld;
  }

  void field(AvroDeclaration.OfField place) {
    AvroField field = place.field();
    AvroRecord record = place.record();
    Names names = new Names(change, place.range());
    names.legal(name);
    names.freeField(record, name, List.of(field));
    if (keepOld) {
      record.fields().stream()
          .filter(other -> !other.equals(field))
          .filter(other ->
              other.aliases().stream().anyMatch(alias -> alias.name().equals(field.name())))
          .findFirst()
          .ifPresent(other -> {
            throw change.refused(
                "avro-refactor-taken",
                place.range(),
                "%s is an alias of the field %s: as an alias of two fields it would say nothing."
                    .formatted(field.name(), other.name()),
                "Remove that alias, or rename without keeping the old name.");
          });
    }
    List<TextEdit> edits =
        new ArrayList<>(new AvroRenames(change.before(), keepOld).rename(field, name));
    if (edits.isEmpty()) {
      return;
    }
    String old = field.name();
    everywhere(
        record,
        edits,
        (found, value) ->
            ((ObjectNode) value)
                .members().stream()
                    .filter(member -> member.key().value().equals(old))
                    .map(member -> TextEdit.replace(member.key().range(), JsonQuotes.quote(name))));
    changed(NameChange.Of.FIELD, record, old);
    change.note(
        place.range(),
        keepOld
            ? "Data written as %s is read as %s by the alias. Readers with the old schema do not know"
                    .formatted(old, name)
                + " the new name, and some libraries have no aliases."
            : "Data written as %s is not read as %s: there is no alias.".formatted(old, name),
        keepOld
            ? "Generate code of the schema anew, and let readers go first."
            : "Keep the old name as an alias if there is such data.");
  }

  void symbol(AvroDeclaration.OfSymbol place) {
    AvroEnum symbols = place.of();
    String old = place.symbol().value();
    new Names(change, place.range()).legal(name);
    if (symbols.symbolNames().contains(name) && !name.equals(old)) {
      throw change.refused(
          "avro-refactor-taken",
          place.range(),
          "%s has a symbol %s already.".formatted(symbols.name().simple(), name),
          "Choose another name.");
    }
    if (name.equals(old)) {
      return;
    }
    List<TextEdit> edits = new ArrayList<>();
    if (keepOld) {
      ArrayNode list = (ArrayNode) symbols.node().get("symbols").orElseThrow();
      edits.addAll(
          TreeEdits.insertItem(
              change.before().tree(),
              list,
              list.items().indexOf(place.symbol()) + 1,
              JsonQuotes.quote(name)));
    } else {
      edits.add(TextEdit.replace(place.range(), JsonQuotes.quote(name)));
      changed(NameChange.Of.ENUM_VALUE, symbols, old);
    }
    symbols
        .defaultSymbol()
        .filter(symbol -> symbol.value().equals(old))
        .ifPresent(symbol -> edits.add(TextEdit.replace(symbol.range(), JsonQuotes.quote(name))));
    everywhere(
        symbols,
        edits,
        (found, value) ->
            ((StringNode) value).value().equals(old)
                ? Stream.of(TextEdit.replace(value.range(), JsonQuotes.quote(name)))
                : Stream.empty());
    change.note(
        place.range(),
        "Avro has no aliases of symbols."
            + (keepOld
                ? " So %s stays, and %s is beside it.".formatted(old, name)
                : " Data written as %s is %s."
                    .formatted(
                        old,
                        symbols
                            .defaultSymbol()
                            .map(usual -> "read as the default of the enum")
                            .orElse("refused by readers of the new schema"))),
        keepOld
            ? "Let readers take the new schema first, then let writers write %s; remove %s when no"
                    .formatted(name, old)
                + " data has it any more."
            : "Keep the old symbol if there is data with it.");
  }

  /// Adds the edits of the document to its own, and makes those of others.
  private void everywhere(
      AvroNamed type, List<TextEdit> own, BiFunction<AvroNamed, TreeNode, Stream<TextEdit>> edit) {
    for (AvroDocument document : new Users(change).mentioning(type.fullName())) {
      boolean isOwn = document.file().equals(change.path());
      List<TextEdit> edits = isOwn ? own : new ArrayList<>();
      DefaultValues.visit(
          document,
          (found, value) -> {
            if (found.fullName().equals(type.fullName())) {
              edit.apply(found, value).forEach(edits::add);
            }
          });
      if (document.isEditable()) {
        change.edit(document.file(), edits);
      } else {
        new IdlFiles(change).refuse(document, edits);
      }
    }
  }

  private void changed(NameChange.Of of, AvroNamed type, String old) {
    for (AvroDocument document : new Users(change).mentioning(type.fullName())) {
      DataPaths.to(document, type.fullName())
          .forEach(path -> change.renamed(new NameChange(of, document.file(), path, old, name)));
    }
  }
}
