package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fixes that give a field another number.
public final class NumberFixes {

  private NumberFixes() {}

  /// The number that a field had, freed where it is reserved.
  public static List<Fix> back(ProtoField was, MessageIn in, ProtoField is) {
    long number = was.number().value();
    return isTaken(in, number) || !isAlike(was, is)
        ? List.of()
        : Reserve.free(in.file(), in.message().reserved(), number, "")
            .map(edits -> List.of(to(in, is, number, edits)))
            .orElse(List.of());
  }

  /// Leaves a number that belongs to something else: for the one the field had before, else for one
  /// that was never used.
  public static List<Fix> other(MessageIn before, MessageIn in, ProtoField field) {
    Optional<ProtoField> known =
        before.message().fields().stream()
            .filter(f -> f.name().text().equals(field.name().text()))
            .findFirst();
    if (known.isPresent()) {
      return back(known.get(), in, field);
    }
    return FreeNumbers.free(List.of(before, in))
        .map(number -> List.of(to(in, field, number, List.of())))
        .orElse(List.of());
  }

  /// Whether a field is the same but for its number.
  private static boolean isAlike(ProtoField was, ProtoField is) {
    return was.type().fullName().equals(is.type().fullName())
        && was.isRepeated() == is.isRepeated()
        && was.isMap() == is.isMap()
        && was.presence() == is.presence()
        && was.oneof().isEmpty()
        && is.oneof().isEmpty();
  }

  private static boolean isTaken(MessageIn in, long number) {
    return in.message().fields().stream().anyMatch(f -> f.number().value() == number);
  }

  private static Fix to(MessageIn in, ProtoField field, long number, List<TextEdit> besides) {
    List<TextEdit> edits = new ArrayList<>(besides);
    edits.add(TextEdit.replace(field.number().range(), Long.toString(number)));
    return Fix.inFile("Use the number " + number, in.file().path(), edits);
  }
}
