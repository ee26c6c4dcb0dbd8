package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.schema.proto.edit.DeclarationMoves;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.FieldEdits;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.ProtoEditor;
import java.util.List;

/// Presence, order and new fields.
final class FieldChanges {

  private final RefactoringWork work;
  private final Layout layout;
  private final Notes notes;

  FieldChanges(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
    this.notes = new Notes(work);
  }

  void presence(Declared one, boolean optional) {
    TextRange at = one.name().range();
    if (!(one.is() instanceof Declared.OfField(ProtoField field, ProtoMessage message))) {
      notes.notHere(at, "Only fields of messages can be there or not.");
      return;
    }
    if (!optional) {
      work.refuse(
          "proto-refactor-not-here",
          at,
          work.file().edition() == ProtoEdition.PROTO3
              ? "proto3 has no required fields: every field may be missing from data."
              : "A required field can never be given up: readers refuse each message without it,"
                  + " those that are written already among them.",
          "Check in the code that reads the message that the field is set.");
      return;
    }
    if (!FieldEdits.hasChoice(field, work.file().edition())) {
      notes.notHere(
          at,
          field.isRepeated()
              ? "A repeated field has no presence of its own: without values it is not there."
              : field.oneof().isPresent()
                  ? "A field of a oneof tells already whether it is there."
                  : "A field that holds a message tells already whether it is there.");
      return;
    }
    if (field.presence() == ProtoPresence.EXPLICIT) {
      return;
    }
    FieldEdits edits = new FieldEdits(work.document(), layout);
    work.edit(
        switch (work.file().edition()) {
          case PROTO2, PROTO3 -> edits.setLabel(field, ProtoLabel.OPTIONAL);
          case EDITION_2023, EDITION_2024 ->
              edits.setPresence(
                  new Declared.OfField(field, message), ProtoFeatures.FieldPresence.EXPLICIT);
        });
    work.check(List.of());
    work.note(
        "proto-refactor-wire",
        at,
        field.presence() == ProtoPresence.REQUIRED
            ? "Readers with the old schema refuse messages without the field: let all of them have"
                + " the new one before a writer leaves it out."
            : "The bytes can be read either way. A value that is set to zero or empty is written"
                + " from now on, and generated code tells it from none.",
        "");
  }

  void reorder(List<Declared> asked, Declared into, int index) {
    TextRange at = asked.getFirst().name().range();
    List<TextEdit> edits = new DeclarationMoves(work.document(), layout).move(asked, into, index);
    work.edit(edits);
    work.check(List.of());
    work.note(
        "proto-refactor-code",
        at,
        "Numbers stay with their fields, so bytes and JSON are read as before; generated code, and"
            + " texts that list the fields, have them in the new order.",
        "");
  }

  void add(Declared record, List<String> path, String name, String type) {
    TextRange at = record.name().range();
    Legal legal = new Legal(work);
    boolean free =
        switch (record.is()) {
          case Declared.OfMessage(ProtoMessage message) ->
              legal.field(message, List.of(), name, ProtoNames.jsonName(name), at);
          case Declared.OfOneof(var _, ProtoMessage message) ->
              legal.field(message, List.of(), name, ProtoNames.jsonName(name), at);
          case Declared.OfEnum(var values) -> legal.value(values, name, at);
          default -> legal.name(name, at);
        };
    if (!free) {
      return;
    }
    List<TextEdit> edits =
        new ProtoEditor(work.document())
            .edits(new SchemaOperation.AddField(path, Integer.MAX_VALUE, name, type, true));
    if (edits.isEmpty()) {
      work.refuse(
          "proto-refactor-type",
          at,
          "No field of the type \"" + type + "\" can be added here.",
          "Use a type of the language, or one that a file of the workspace declares.");
    }
    work.edit(edits);
    if (record.is() instanceof Declared.OfEnum(var values)) {
      work.note(
          "proto-refactor-wire",
          at,
          values.isClosed()
              ? "Readers with the old schema keep the new value among the unknown fields: for them"
                  + " the field is not set."
              : "Readers with the old schema get the number of the new value without a name.",
          "");
    }
  }
}
