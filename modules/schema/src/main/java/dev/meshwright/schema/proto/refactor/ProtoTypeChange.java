package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.FieldEdits;
import dev.meshwright.schema.proto.edit.FieldTypes;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.TakenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Gives a field another type: in place where the bytes of the one can be read as the other, else
/// by a new field beside the old one.
final class ProtoTypeChange {

  /// Types whose bytes can be read as one another.
  private static final List<Set<ProtoScalar>> ALIKE =
      List.of(
          Set.of(
              ProtoScalar.INT32,
              ProtoScalar.UINT32,
              ProtoScalar.INT64,
              ProtoScalar.UINT64,
              ProtoScalar.BOOL),
          Set.of(ProtoScalar.SINT32, ProtoScalar.SINT64),
          Set.of(ProtoScalar.FIXED32, ProtoScalar.SFIXED32),
          Set.of(ProtoScalar.FIXED64, ProtoScalar.SFIXED64));

  private final RefactoringWork work;
  private final Layout layout;

  ProtoTypeChange(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
  }

  void run(Declared one, String type) {
    TextRange at = one.name().range();
    if (!(one.is() instanceof Declared.OfField(ProtoField field, ProtoMessage message))
        || field.group()) {
      new Notes(work)
          .notHere(at, "Only a field of a message, and no group, can have another type.");
      return;
    }
    Optional<FieldTypes.Asked> asked =
        new FieldTypes(work.document(), layout).of(message.fullName(), type);
    if (asked.isEmpty()) {
      work.refuse(
          "proto-refactor-type",
          at,
          "There is no type \"" + type + "\" for this field.",
          "Use a type of the language, or one that a file of the workspace declares.");
      return;
    }
    if (isSame(field, asked.get())) {
      return;
    }
    if (isAlike(field, asked.get())) {
      work.edit(
          new FieldEdits(work.document(), layout)
              .setType(new Declared.OfField(field, message), type));
      work.note("proto-refactor-wire", at, becomes(field, asked.get()), "");
    } else {
      beside(one, field, message, type);
    }
    work.check(work.importers(work.path()));
  }

  private boolean isSame(ProtoField field, FieldTypes.Asked asked) {
    return asked.written().equals(field.typeRange().of(layout.text()))
        && asked.repeated() == (field.isRepeated() && !field.isMap());
  }

  private static boolean isAlike(ProtoField field, FieldTypes.Asked asked) {
    boolean many = field.isRepeated() && !field.isMap();
    if (field.isMap()
        || asked.map()
        || asked.declaration().isPresent()
        || asked.repeated() != many) {
      return false;
    }
    boolean wasNumber = isEnum(field);
    Optional<ProtoScalar> from =
        field.type().target() instanceof ProtoTarget.OfScalar(ProtoScalar scalar)
            ? Optional.of(scalar)
            : wasNumber ? Optional.of(ProtoScalar.INT32) : Optional.empty();
    Optional<ProtoScalar> to =
        ProtoScalar.of(asked.single())
            .or(() -> asked.message() ? Optional.empty() : Optional.of(ProtoScalar.INT32));
    return from.isPresent()
        && to.isPresent()
        && (ALIKE.stream().anyMatch(group -> group.contains(from.get()) && group.contains(to.get()))
            // Not the other way: bytes that are not UTF-8 are refused as a string.
            || (from.get() == ProtoScalar.STRING && to.get() == ProtoScalar.BYTES));
  }

  private static boolean isEnum(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfEnum;
  }

  /// What the values that are written already are read as.
  private static String becomes(ProtoField field, FieldTypes.Asked asked) {
    String from = field.type().text();
    String to = asked.single();
    Optional<ProtoScalar> was = ProtoScalar.of(from);
    Optional<ProtoScalar> is = ProtoScalar.of(to);
    String start = "Bytes that are written as " + from + " can be read as " + to + ": ";
    if (is.isEmpty()) {
      return start
          + "numbers that the enum does not name have no name, and JSON has names in the place of"
          + " numbers.";
    }
    if (was.isEmpty()) {
      return start + "values are their numbers; JSON has numbers in the place of names.";
    }
    return switch (is.get()) {
      case BOOL -> start + "0 is false, all else true; JSON readers do not take one for the other.";
      case BYTES -> start + "texts are their UTF-8; JSON has Base64 in the place of the text.";
      case INT32, UINT32, SINT32, FIXED32, SFIXED32, INT64, UINT64, SINT64, FIXED64, SFIXED64 ->
          was.get() == ProtoScalar.BOOL
              ? start + "false is 0, true 1; JSON readers do not take one for the other."
              : start
                  + "numbers outside of what "
                  + to
                  + " holds are other numbers then, the lowest bits of the old ones.";
      case DOUBLE, FLOAT, STRING -> start + "values stay.";
    };
  }

  /// A new field behind the old one, which stays until nobody writes it any more.
  private void beside(Declared one, ProtoField field, ProtoMessage message, String type) {
    TextRange at = one.name().range();
    String old = field.name().text();
    String name = TakenNames.in(Declared.of(message)).free(old + "_" + word(type));
    List<TextEdit> edits = new ArrayList<>();
    edits.addAll(
        new NewFields(work).behind(one, message, List.of(new NewFields.Wanted(name, type))));
    if (work.isRefused()) {
      return;
    }
    edits.addAll(new ProtoDeprecation(work).mark(one));
    work.edit(edits);
    work.note(
        "proto-refactor-wire",
        at,
        "Bytes that are written as "
            + field.type().text()
            + " cannot be read as "
            + type
            + ": the new field "
            + name
            + " is added next to "
            + old
            + ", which stays as deprecated.",
        "Write both until all readers use the new one; then remove the old one.");
  }

  /// The last word of a type, as a part of a name: `string`, `money`.
  private static String word(String type) {
    String last = type.replaceAll("[^A-Za-z0-9_]+", " ").strip();
    last = last.substring(last.lastIndexOf(' ') + 1);
    String snake = last.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return snake.isEmpty() ? "new" : snake;
  }
}
