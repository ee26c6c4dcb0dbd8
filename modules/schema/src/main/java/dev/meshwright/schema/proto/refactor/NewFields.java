package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.schema.proto.edit.Declarations;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.FieldTypes;
import dev.meshwright.schema.proto.edit.Insertion;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.Snippet;
import dev.meshwright.schema.proto.edit.UnusedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds fields behind another one, with numbers that were never used.
final class NewFields {

  private final RefactoringWork work;
  private final Layout layout;

  NewFields(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
  }

  /// @param type as people ask for it
  record Wanted(String name, String type) {}

  List<TextEdit> behind(Declared one, ProtoMessage message, List<Wanted> wanted) {
    TextRange at = one.name().range();
    boolean oneof = one.is() instanceof Declared.OfField field && field.field().oneof().isPresent();
    UnusedNumbers numbers = UnusedNumbers.of(message);
    FieldTypes types = new FieldTypes(work.document(), layout);
    List<TextEdit> edits = new ArrayList<>();
    List<Snippet> snippets = new ArrayList<>();
    for (Wanted each : wanted) {
      Optional<FieldTypes.Asked> asked = types.of(message.fullName(), each.type());
      Optional<Long> number = numbers.next();
      if (asked.isEmpty() || number.isEmpty()) {
        work.refuse(
            "proto-refactor-type",
            at,
            number.isEmpty()
                ? "The message has no free number left."
                : "There is no type \"" + each.type() + "\" for this field.",
            "");
        return List.of();
      }
      if (oneof && (asked.get().map() || asked.get().repeated())) {
        work.refuse(
            "proto-refactor-type",
            at,
            "A field of a oneof cannot hold many values.",
            "Take the field out of the oneof first.");
        return List.of();
      }
      numbers.take(number.get());
      asked.get().imports().stream().filter(edit -> !edits.contains(edit)).forEach(edits::add);
      asked.get().declaration().map(Snippet::of).ifPresent(snippets::add);
      snippets.add(
          Snippet.of(
              label(asked.get(), oneof)
                  + asked.get().written()
                  + " "
                  + each.name()
                  + " = "
                  + number.get()
                  + ";"));
    }
    Declared outer = oneof ? oneof(one, message) : Declared.of(message);
    int index = Declarations.inside(outer).indexOf(one) + 1;
    edits.add(Insertion.into(layout, outer).orElseThrow().at(index, Snippet.joined(snippets)));
    return edits;
  }

  private static Declared oneof(Declared one, ProtoMessage message) {
    return message.oneofs().stream()
        .filter(oneof -> oneof.range().contains(one.range()))
        .map(oneof -> Declared.of(oneof, message))
        .findFirst()
        .orElseThrow();
  }

  private String label(FieldTypes.Asked asked, boolean oneof) {
    if (asked.map() || oneof) {
      return "";
    }
    if (asked.repeated()) {
      return "repeated ";
    }
    return switch (work.file().edition()) {
      case PROTO2 -> "optional ";
      case PROTO3 -> asked.message() ? "" : "optional ";
      case EDITION_2023, EDITION_2024 -> "";
    };
  }
}
