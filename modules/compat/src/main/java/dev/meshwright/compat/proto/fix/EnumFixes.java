package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoPresence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Fixes of enums that both versions have.
public final class EnumFixes {

  private final Supplier<NameUses> references;

  EnumFixes(Supplier<NameUses> references) {
    this.references = references;
  }

  /// Removes a value that is new; an enum must keep one, and its first place.
  public List<Fix> takeBack(EnumIn in, ProtoEnumValue value) {
    boolean kept =
        in.type().values().size() > 1
            && !in.type().values().getFirst().equals(value)
            && !isDefault(in, value);
    return kept
        ? List.of(
            Fixes.delete(
                in.file(),
                value.range(),
                value.comments(),
                "Take " + value.name().text() + " back"))
        : List.of();
  }

  private boolean isDefault(EnumIn in, ProtoEnumValue value) {
    return fields(in)
        .anyMatch(f ->
            f.option("default")
                .filter(o -> o.value().canonical().equals(value.name().text()))
                .isPresent());
  }

  private Stream<ProtoField> fields(EnumIn in) {
    return references.get().fieldsOf(in.fullName()).stream();
  }

  /// Gives a value another number.
  public static List<Fix> number(
      EnumIn in, ProtoEnumValue value, Optional<Long> number, List<TextEdit> besides) {
    return number
        .map(n -> {
          List<TextEdit> edits = new ArrayList<>(besides);
          edits.add(TextEdit.replace(value.number().range(), Long.toString(n)));
          return List.of(Fix.inFile("Use the number " + n, in.file().path(), edits));
        })
        .orElse(List.of());
  }

  /// Gives a value its earlier number back, freed where it is reserved.
  public List<Fix> restoreNumber(ProtoEnumValue was, EnumIn in, ProtoEnumValue is) {
    boolean taken =
        in.type().values().stream().anyMatch(v -> v.number().value() == was.number().value());
    return taken
        ? List.of()
        : Reserve.free(in.file(), in.type().reserved(), was.number().value(), "")
            .map(edits -> number(in, is, Optional.of(was.number().value()), edits))
            .orElse(List.of());
  }

  /// Puts the value that stood first back there.
  public List<Fix> first(EnumIn before, EnumIn in) {
    ProtoEnumValue was = before.type().values().getFirst();
    ProtoEnumValue now = in.type().values().getFirst();
    boolean gone =
        in.type().values().stream().noneMatch(v -> v.name().text().equals(was.name().text()));
    boolean renamed =
        before.type().values().stream().noneMatch(v -> v.name().text().equals(now.name().text()));
    if (gone && renamed && was.number().value() == now.number().value()) {
      String name = was.name().text();
      return List.of(
          Fixes.replace(in.file(), now.name().range(), "Restore the name " + name, name));
    }
    return in.type().values().stream()
        .filter(v -> v.name().text().equals(was.name().text()))
        .filter(v -> v.number().value() == was.number().value() && !v.equals(now))
        .findFirst()
        .map(value -> {
          Piece piece = Piece.of(in.file(), value.range(), value.comments());
          TextRange place = Blocks.withComments(in.file(), now.range(), now.comments());
          return List.of(
              Fix.inFile(
                  "Put " + was.name().text() + " first again",
                  in.file().path(),
                  List.of(
                      Blocks.insertBefore(in.file(), place.start(), piece),
                      Blocks.delete(in.file(), value.range(), value.comments()))));
        })
        .orElse(List.of());
  }

  /// Opens or closes an enum as it was, where the file chooses by features.
  public List<Fix> openness(EnumIn before, EnumIn in) {
    boolean closed = before.type().isClosed();
    boolean fits =
        in.file().edition().hasFeatures()
            && (closed
                ? fields(in).noneMatch(f -> f.presence() == ProtoPresence.IMPLICIT)
                : in.type().values().stream()
                    .limit(1)
                    .anyMatch(first -> first.number().value() == 0));
    if (!fits) {
      return List.of();
    }
    String name = "features.enum_type";
    String value = before.type().features().enumType().name();
    String title = closed ? "Close the enum again" : "Open the enum again";
    return List.of(
        in.type().options().stream()
            .filter(o -> o.nameText().equals(name))
            .findFirst()
            .map(o -> Fixes.replace(in.file(), o.value().range(), title, value))
            .orElseGet(() ->
                Fixes.append(
                    in.file(), in.type().body(), title, "option " + name + " = " + value + ";")));
  }

  /// Gives an enum exactly the values that it had.
  public List<Fix> values(EnumIn before, EnumIn in) {
    List<ProtoEnumValue> gone = without(before, in);
    List<ProtoEnumValue> come = without(in, before);
    boolean fits =
        (in.type().reserved().isEmpty() || gone.size() <= 1)
            && !before.type().values().isEmpty()
            && !in.type().values().isEmpty()
            && !gone.contains(before.type().values().getFirst())
            && !come.contains(in.type().values().getFirst())
            && come.stream().noneMatch(v -> isDefault(in, v))
            && gone.size() + come.size() > 0;
    if (!fits) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>();
    come.forEach(v -> edits.add(Blocks.delete(in.file(), v.range(), v.comments())));
    for (ProtoEnumValue value : gone) {
      Optional<List<TextEdit>> free =
          Reserve.free(
              in.file(), in.type().reserved(), value.number().value(), value.name().text());
      if (free.isEmpty()) {
        return List.of();
      }
      edits.addAll(free.get());
      edits.add(Restore.append(before, value, in));
    }
    return List.of(Fix.inFile("Give " + in.path() + " its values back", in.file().path(), edits));
  }

  private static List<ProtoEnumValue> without(EnumIn one, EnumIn other) {
    return one.type().values().stream()
        .filter(v ->
            other.type().values().stream()
                .noneMatch(o ->
                    o.number().value() == v.number().value()
                        || o.name().text().equals(v.name().text())))
        .toList();
  }
}
