package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.schema.proto.ProtoStructure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds what paths of a structure lead to.
public final class Declarations {

  private final ProtoFile file;

  public Declarations(ProtoDocument document) {
    this.file = document.file();
  }

  /// What a path leads to; of two of one name, the first.
  public Optional<Declared> find(List<String> path) {
    Optional<Declared> found = Optional.of(Declared.of(file));
    for (String step : path) {
      found =
          found.flatMap(outer -> {
            List<Declared> inside = inside(outer);
            return inside.stream().filter(one -> step(one).equals(step)).findFirst();
          });
    }
    return found;
  }

  /// What is declared inside, in the order of the text.
  public static List<Declared> inside(Declared outer) {
    List<Declared> found =
        switch (outer.is()) {
          case Declared.OfFile(ProtoFile file) -> {
            List<Declared> all = types(file.messages(), file.enums(), file.extensions());
            file.services().forEach(service -> all.add(Declared.of(service)));
            yield all;
          }
          case Declared.OfMessage(ProtoMessage message) -> {
            List<Declared> all = new ArrayList<>();
            message.oneofs().forEach(oneof -> all.add(Declared.of(oneof, message)));
            message.fields().stream()
                .filter(field -> field.oneof().isEmpty())
                .forEach(field -> all.add(of(field, message)));
            all.addAll(types(message.messages(), message.enums(), message.extensions()));
            yield all;
          }
          case Declared.OfOneof(ProtoOneof oneof, ProtoMessage message) ->
              members(oneof, message).stream().map(field -> of(field, message)).toList();
          case Declared.OfExtend(ProtoExtend block) ->
              block.fields().stream()
                  .map(field -> Declared.of(field, new Declared.OfExtension(field, block)))
                  .toList();
          case Declared.OfEnum(ProtoEnum values) ->
              values.values().stream().map(value -> Declared.of(value, values)).toList();
          case Declared.OfService(ProtoService service) ->
              service.methods().stream().map(method -> Declared.of(method, service)).toList();
          case Declared.OfField _,
              Declared.OfExtension _,
              Declared.OfValue _,
              Declared.OfMethod _ ->
              List.of();
        };
    // As in the structure: of two at one place, a group and its message, in the order above.
    return found.stream()
        .sorted(Comparator.comparingInt((Declared one) -> one.range().start()))
        .toList();
  }

  /// The fields of a oneof.
  public static List<ProtoField> members(ProtoOneof oneof, ProtoMessage message) {
    return message.fields().stream()
        .filter(field -> field.oneof().filter(oneof.name().text()::equals).isPresent())
        .toList();
  }

  /// The text between the braces of what holds declarations; of a file, all of it.
  public static Optional<TextRange> body(Declared outer) {
    return switch (outer.is()) {
      case Declared.OfFile _ -> Optional.of(outer.range());
      case Declared.OfMessage(ProtoMessage message) -> Optional.of(message.body());
      case Declared.OfOneof(ProtoOneof oneof, ProtoMessage _) -> Optional.of(oneof.body());
      case Declared.OfEnum(ProtoEnum values) -> Optional.of(values.body());
      case Declared.OfService(ProtoService service) -> Optional.of(service.body());
      case Declared.OfExtend _,
          Declared.OfField _,
          Declared.OfExtension _,
          Declared.OfValue _,
          Declared.OfMethod _ ->
          Optional.empty();
    };
  }

  /// The name by which a declaration is found inside another.
  private static String step(Declared one) {
    String name = one.name().text();
    return switch (one.is()) {
      case Declared.OfField _, Declared.OfExtension _ -> ProtoStructure.fieldStep(name);
      case Declared.OfOneof _ -> ProtoStructure.oneofStep(name);
      case Declared.OfExtend _ -> ProtoStructure.extendStep(name);
      case Declared.OfFile _,
          Declared.OfMessage _,
          Declared.OfEnum _,
          Declared.OfValue _,
          Declared.OfService _,
          Declared.OfMethod _ ->
          name;
    };
  }

  private static Declared of(ProtoField field, ProtoMessage message) {
    return Declared.of(field, new Declared.OfField(field, message));
  }

  private static List<Declared> types(
      List<ProtoMessage> messages, List<ProtoEnum> enums, List<ProtoExtend> extensions) {
    List<Declared> all = new ArrayList<>();
    messages.forEach(message -> all.add(Declared.of(message)));
    enums.forEach(values -> all.add(Declared.of(values)));
    extensions.forEach(block -> all.add(Declared.of(block)));
    return all;
  }
}
