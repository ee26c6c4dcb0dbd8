package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoMessage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names that are taken in a scope, values of enums among them.
public final class TakenNames {

  private final Set<String> names = new HashSet<>();

  private TakenNames() {}

  /// Of what a path leads to, and its scope around where it has none of its own.
  public static TakenNames in(Declared outer) {
    TakenNames taken = new TakenNames();
    switch (outer.is()) {
      case Declared.OfOneof(var _, ProtoMessage message) -> taken.add(message);
      case Declared.OfMessage(ProtoMessage message) -> taken.add(message);
      default -> taken.addAll(Declarations.inside(outer));
    }
    return taken;
  }

  private void add(ProtoMessage message) {
    addAll(Declarations.inside(Declared.of(message)));
    message.fields().forEach(field -> names.add(field.descriptorName()));
    message
        .reserved()
        .forEach(statement -> statement.names().forEach(name -> names.add(name.text())));
  }

  private void addAll(List<Declared> inside) {
    for (Declared each : inside) {
      names.add(each.name().text());
      if (each.is() instanceof Declared.OfEnum(ProtoEnum values)) {
        values.values().forEach(value -> names.add(value.name().text()));
        values
            .reserved()
            .forEach(statement -> statement.names().forEach(name -> names.add(name.text())));
      }
    }
  }

  /// The name, or the first of `name2`, `name3`, ... that is free; it is taken from now on.
  public String free(String wanted) {
    String name = wanted;
    for (int number = 2; !names.add(name); number++) {
      name = wanted + number;
    }
    return name;
  }
}
