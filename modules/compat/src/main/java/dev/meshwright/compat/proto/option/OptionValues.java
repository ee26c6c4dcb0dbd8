package dev.meshwright.compat.proto.option;

import dev.meshwright.compat.proto.pair.DefaultValue;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.proto.ProtoValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads the options of one version: `(w) = {p: 1, q: "x"}` and `(w).p = 1, (w).q = "x"` are one
/// value, and so are the names of an extension with and without its package.
public final class OptionValues {

  private final ProtoVersion side;
  private final Map<String, ProtoField> extensions = new HashMap<>();
  private boolean read;

  public OptionValues(ProtoVersion side) {
    this.side = side;
  }

  /// The value of each option, by the first part of its name, that one resolved.
  public Map<String, OptionValue> of(Annotated element) {
    Map<String, OptionValue> values = new TreeMap<>();
    for (ProtoOption option : element.options()) {
      OptionValue tree = values.computeIfAbsent(root(element, option), key -> new OptionValue());
      Optional<ProtoField> field = extension(element.scope(), option.name().getFirst());
      for (ProtoOption.Part part : option.name().subList(1, option.name().size())) {
        field = member(element.scope(), field, part.name().text(), part.extension());
        tree = tree.inside(key(element.scope(), part.name().text(), part.extension()));
      }
      set(tree, element.scope(), field, option.value());
    }
    return values;
  }

  /// The first part of an option's name, resolved.
  public String root(Annotated element, ProtoOption option) {
    ProtoOption.Part first = option.name().getFirst();
    return key(element.scope(), first.name().text(), first.extension());
  }

  private String key(String scope, String name, boolean extension) {
    return extension
        ? "(" + extension(scope, name).map(ProtoField::fullName).orElse(name) + ")"
        : name;
  }

  private Optional<ProtoField> extension(String scope, ProtoOption.Part part) {
    return part.extension() ? extension(scope, part.name().text()) : Optional.empty();
  }

  private Optional<ProtoField> extension(String scope, String name) {
    if (!read) {
      read = true;
      side.files()
          .files()
          .values()
          .forEach(file ->
              side.types(file).extensions().values().stream()
                  .map(ProtoTypes.Extension::field)
                  .forEach(field -> extensions.putIfAbsent(field.fullName(), field)));
    }
    if (name.startsWith(".")) {
      return Optional.ofNullable(extensions.get(name.substring(1)));
    }
    String around = scope;
    while (!around.isEmpty()) {
      ProtoField found = extensions.get(ProtoNames.join(around, name));
      if (found != null) {
        return Optional.of(found);
      }
      around = ProtoNames.scopeOf(around);
    }
    return Optional.ofNullable(extensions.get(name));
  }

  private Optional<ProtoField> member(
      String scope, Optional<ProtoField> of, String name, boolean extension) {
    return extension
        ? extension(scope, name)
        : of.flatMap(this::message)
            .flatMap(message ->
                message.fields().stream()
                    .filter(field ->
                        field.descriptorName().equals(name) || field.name().text().equals(name))
                    .findFirst());
  }

  private Optional<ProtoMessage> message(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfMessage target
        ? side.message(target).map(in -> in.message())
        : Optional.empty();
  }

  private void set(OptionValue tree, String scope, Optional<ProtoField> field, ProtoValue value) {
    switch (value) {
      case ProtoValue.Sequence sequence ->
          sequence.items().forEach(item -> set(tree, scope, field, item));
      case ProtoValue.Aggregate aggregate -> {
        OptionValue one = field.filter(ProtoField::isRepeated).isPresent() ? tree.next() : tree;
        one.exists();
        for (ProtoValue.Member member : aggregate.members()) {
          String name = member.name().text();
          set(
              one.inside(key(scope, name, member.extension())),
              scope,
              member(scope, field, name, member.extension()),
              member.value());
        }
      }
      case ProtoValue.Word _, ProtoValue.Whole _, ProtoValue.Decimal _, ProtoValue.Text _ -> {
        String plain = field.map(of -> DefaultValue.of(of, value, side)).orElse(value.canonical());
        boolean unset =
            field
                .filter(of -> of.presence() == ProtoPresence.IMPLICIT)
                .filter(of -> DefaultValue.ofType(of, side).equals(plain))
                .isPresent();
        if (!unset) {
          tree.add(plain, field.filter(ProtoField::isRepeated).isPresent() || field.isEmpty());
        }
      }
    }
  }

  /// The options whose first part is a name, resolved.
  public List<ProtoOption> named(Annotated element, String root) {
    return element.options().stream().filter(option -> root(element, option).equals(root)).toList();
  }
}
