package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes declarations away; numbers and names of fields and enum values are reserved.
public final class Removals {

  private final ProtoFile file;
  private final Layout layout;

  public Removals(ProtoFile file, Layout layout) {
    this.file = file;
    this.layout = layout;
  }

  public List<TextEdit> remove(List<Declared> asked) {
    List<Declared> gone = outermost(asked);
    List<TextEdit> edits = new ArrayList<>(taken(gone));
    reserve(gone, edits);
    return edits;
  }

  /// The edits that take declarations away and reserve nothing.
  ///
  /// @param gone none inside another
  public List<TextEdit> taken(List<Declared> gone) {
    return withEmptied(gone).stream()
        .map(Declared::range)
        .distinct()
        .map(layout::extent)
        .map(layout::removal)
        .toList();
  }

  /// Reserves what fields and values leave behind.
  public void reserve(List<Declared> gone, List<TextEdit> edits) {
    Map<ProtoMessage, List<ProtoField>> fields = new LinkedHashMap<>();
    Map<ProtoEnum, List<ProtoEnumValue>> values = new LinkedHashMap<>();
    for (Declared each : gone) {
      switch (each.is()) {
        case Declared.OfField(ProtoField field, ProtoMessage message) ->
            fields.computeIfAbsent(message, one -> new ArrayList<>()).add(field);
        case Declared.OfOneof(ProtoOneof oneof, ProtoMessage message) ->
            fields
                .computeIfAbsent(message, one -> new ArrayList<>())
                .addAll(Declarations.members(oneof, message));
        case Declared.OfValue(ProtoEnumValue value, ProtoEnum all) ->
            values.computeIfAbsent(all, one -> new ArrayList<>()).add(value);
        case Declared.OfMessage(ProtoMessage message) when message.group() ->
            ofGroup(message)
                .ifPresent(one ->
                    fields.computeIfAbsent(one.message(), m -> new ArrayList<>()).add(one.field()));
        default -> {}
      }
    }
    fields.forEach((message, left) -> edits.addAll(reserve(message, left)));
    values.forEach((all, left) -> edits.addAll(reserve(all, left)));
  }

  private List<TextEdit> reserve(ProtoMessage message, List<ProtoField> left) {
    List<ProtoField> stay =
        message.fields().stream().filter(field -> !left.contains(field)).toList();
    return new Reservations(
            layout, Declared.of(message), message.reserved(), !file.edition().hasFeatures())
        .add(
            left.stream()
                .map(field -> field.number().value())
                .filter(number ->
                    number > 0
                        && stay.stream().noneMatch(field -> field.number().value() == number))
                .toList(),
            left.stream()
                .map(ProtoField::descriptorName)
                .filter(
                    name -> stay.stream().noneMatch(field -> field.descriptorName().equals(name)))
                .toList());
  }

  private List<TextEdit> reserve(ProtoEnum all, List<ProtoEnumValue> left) {
    List<ProtoEnumValue> stay =
        all.values().stream().filter(value -> !left.contains(value)).toList();
    List<TextEdit> edits = new ArrayList<>();
    List<Long> numbers = stay.stream().map(value -> value.number().value()).toList();
    if (ProtoOptions.isTrue(all.options(), "allow_alias")
        && numbers.stream().distinct().count() == numbers.size()) {
      edits.addAll(new Statements(layout).set(Declared.of(all), "allow_alias", Optional.empty()));
    }
    edits.addAll(
        new Reservations(layout, Declared.of(all), all.reserved(), !file.edition().hasFeatures())
            .add(
                left.stream()
                    .map(value -> value.number().value())
                    .filter(number -> !numbers.contains(number))
                    .toList(),
                left.stream().map(value -> value.name().text()).toList()));
    return edits;
  }

  private Optional<Declared.OfField> ofGroup(ProtoMessage group) {
    return messages(file.messages())
        .flatMap(message ->
            message.fields().stream()
                .filter(field -> field.group() && field.range().equals(group.range()))
                .map(field -> new Declared.OfField(field, message)))
        .findFirst();
  }

  private static Stream<ProtoMessage> messages(Collection<ProtoMessage> some) {
    return some.stream()
        .flatMap(message -> Stream.concat(Stream.of(message), messages(message.messages())));
  }

  /// Without what goes with something else that goes.
  public static List<Declared> outermost(List<Declared> some) {
    return some.stream()
        .distinct()
        .filter(one ->
            some.stream()
                .noneMatch(other ->
                    !other.range().equals(one.range()) && other.range().contains(one.range())))
        .toList();
  }

  /// A oneof or a block of extensions without fields is refused: it goes with its last one.
  private static List<Declared> withEmptied(List<Declared> gone) {
    List<Declared> all = new ArrayList<>();
    for (Declared each : gone) {
      Optional<Declared> block =
          switch (each.is()) {
            case Declared.OfField(ProtoField field, ProtoMessage message) ->
                message.oneofs().stream()
                    .filter(oneof -> field.oneof().filter(oneof.name().text()::equals).isPresent())
                    .map(oneof -> Declared.of(oneof, message))
                    .findFirst();
            case Declared.OfExtension(var _, var extend) -> Optional.of(Declared.of(extend));
            default -> Optional.empty();
          };
      List<TextRange> ranges = gone.stream().map(Declared::range).toList();
      boolean emptied =
          block
              .filter(outer ->
                  Declarations.inside(outer).stream()
                      .allMatch(inner -> ranges.contains(inner.range())))
              .isPresent();
      all.add(emptied ? block.get() : each);
    }
    return all.stream().distinct().toList();
  }
}
