package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which full name of the new version stands for one of the old.
///
/// A type keeps its name; or its package was renamed with its file; or it is gone, and exactly one
/// new type has the same fields with the same numbers, names and types.
public final class TypeRenames {

  private final Map<String, String> newByOld = new HashMap<>();

  private TypeRenames() {}

  /// @param packages new package by old, where a file's has changed
  public static TypeRenames find(
      ProtoVersion old, ProtoVersion current, Map<String, String> packages) {
    TypeRenames renames = new TypeRenames();
    renames.packages(old, current, packages);
    renames.shapes(
        old.messages(), current.messages(), in -> shape(in.message()), MessageIn::fullName);
    renames.shapes(old.enums(), current.enums(), in -> shape(in.type()), EnumIn::fullName);
    return renames;
  }

  /// The name that an old name has now; the same unless it was renamed.
  public String now(String oldName) {
    return newByOld.getOrDefault(oldName, oldName);
  }

  /// Whether a new name is what an old type is called now.
  public boolean isRenamed(String newName) {
    return newByOld.containsValue(newName);
  }

  private void packages(ProtoVersion old, ProtoVersion current, Map<String, String> packages) {
    packages.forEach((before, after) -> {
      names(messages(old), before, after, messages(current));
      names(enums(old), before, after, enums(current));
    });
  }

  /// Of the imported files as well: their package was renamed with the compared one's.
  private static Set<String> messages(ProtoVersion side) {
    return names(side, types -> types.messages().keySet());
  }

  private static Set<String> enums(ProtoVersion side) {
    return names(side, types -> types.enums().keySet());
  }

  private static Set<String> names(ProtoVersion side, Function<ProtoTypes, Set<String>> declared) {
    Set<String> names = new LinkedHashSet<>();
    side.files().files().values().forEach(file -> names.addAll(declared.apply(side.types(file))));
    return names;
  }

  private void names(Set<String> names, String before, String after, Set<String> known) {
    for (String name : names) {
      if (before.isEmpty() || name.startsWith(before + ".")) {
        String rest = before.isEmpty() ? name : name.substring(before.length() + 1);
        String renamed = after.isEmpty() ? rest : after + "." + rest;
        if (!known.contains(name) && known.contains(renamed)) {
          newByOld.put(name, renamed);
        }
      }
    }
  }

  private <T> void shapes(
      Map<String, T> old,
      Map<String, T> current,
      Function<T, Optional<String>> shape,
      Function<T, String> name) {
    Set<String> taken = new HashSet<>(newByOld.values());
    Map<String, String> gone =
        unique(
            old.values().stream().filter(t -> isGone(name.apply(t), current)).toList(),
            shape,
            name);
    Map<String, String> fresh =
        unique(
            current.values().stream()
                .filter(t -> !old.containsKey(name.apply(t)) && !taken.contains(name.apply(t)))
                .toList(),
            shape,
            name);
    gone.forEach((same, oldName) -> {
      String newName = fresh.getOrDefault(same, "");
      if (!newName.isEmpty() && !oldName.isEmpty()) {
        newByOld.put(oldName, newName);
      }
    });
  }

  private <T> boolean isGone(String name, Map<String, T> current) {
    return !current.containsKey(name) && !newByOld.containsKey(name);
  }

  /// Names by shape; a shape that several types share stands for none of them.
  private static <T> Map<String, String> unique(
      Collection<T> types, Function<T, Optional<String>> shape, Function<T, String> name) {
    Map<String, String> result = new HashMap<>();
    for (T type : types) {
      shape.apply(type).ifPresent(s -> result.merge(s, name.apply(type), (one, two) -> ""));
    }
    return result;
  }

  private static Optional<String> shape(ProtoMessage message) {
    if (message.fields().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        message.fields().stream()
            .map(f -> f.number().value() + f.name().text() + " " + typeOf(message, f))
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  private static String typeOf(ProtoMessage message, ProtoField field) {
    String type = field.type().fullName();
    return (field.isRepeated() ? "repeated " : "")
        + (type.startsWith(message.fullName())
            ? type.substring(message.fullName().length())
            : type);
  }

  private static Optional<String> shape(ProtoEnum type) {
    if (type.values().size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        type.values().stream()
            .map(v -> v.number().value() + v.name().text())
            .sorted()
            .collect(Collectors.joining("\n")));
  }
}
