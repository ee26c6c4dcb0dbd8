package dev.meshwright.usecases.contract;

import dev.meshwright.model.contract.Located;
import dev.meshwright.model.contract.SchemaObject;
import dev.meshwright.model.contract.SchemaProperty;
import dev.meshwright.model.structure.RecordField;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Names of one thing in a contract and in a schema: `order_lines`, `OrderLine` and `order-line`
/// are the same.
public final class NameMatching {

  private NameMatching() {}

  /// Whether two names are the same but for the way in which words are joined.
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  static Optional<RecordField> find(SchemaProperty property, List<RecordField> fields) {
    List<String> names =
        Stream.of(property.physicalName(), property.name())
            .flatMap(Optional::stream)
            .map(Located::value)
            .toList();
    return names.stream()
        .flatMap(name -> fields.stream().filter(field -> field.name().equals(name)))
        .findFirst()
        .or(() ->
            names.stream()
                .flatMap(name -> fields.stream().filter(field -> same(field.name(), name)))
                .findFirst());
  }

  /// The names of an object without what tells one from many.
  static Set<String> of(SchemaObject object) {
    Set<String> names = new HashSet<>();
    Stream.of(object.physicalName(), object.name())
        .flatMap(Optional::stream)
        .map(Located::value)
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .forEach(name -> names.add(singular(name)));
    return names;
  }

  static String singular(String name) {
    String plain = plain(name);
    if (plain.endsWith("ies") && plain.length() > 4) {
      return plain.substring(0, plain.length() - 3) + "y";
    }
    return plain.endsWith("s") && !plain.endsWith("ss")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("-", "").replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
