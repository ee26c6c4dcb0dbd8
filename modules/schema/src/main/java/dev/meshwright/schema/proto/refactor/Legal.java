package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Refuses names that the language does not allow, and those that are taken.
final class Legal {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final RefactoringWork work;

  Legal(RefactoringWork work) {
    this.work = work;
  }

  /// Whether a word can be a name.
  boolean name(String name, TextRange at) {
    if (NAME.matcher(name).matches()) {
      return true;
    }
    work.refuse(
        "proto-refactor-name",
        at,
        "\"" + name + "\" is not a name in Protobuf.",
        "Use ASCII letters, digits and underscores, and begin with a letter.");
    return false;
  }

  /// Whether all parts of a package can be names.
  boolean packageName(String name, TextRange at) {
    for (String part : name.split("\\.", -1)) {
      if (!name(part, at)) {
        return false;
      }
    }
    return true;
  }

  /// Whether nothing in a scope has a name, in any file that is used together with this one.
  boolean isFree(String scope, String name, TextRange at) {
    String fullName = ProtoNames.join(scope, name);
    TextRange own = Mentioned.of(work.document()).declared().get(fullName);
    if (own != null) {
      work.refuse(
          "proto-refactor-taken",
          own,
          "The name " + fullName + " is taken here.",
          "Choose another name.");
      return false;
    }
    Set<String> together = work.importers(work.path());
    for (String path : work.document().state().declaring(fullName)) {
      if (together.contains(path) || work.document().files().file(path).isPresent()) {
        work.refuse(
            "proto-refactor-taken",
            at,
            "The name "
                + fullName
                + " is taken by "
                + path
                + ", which is used together with this file.",
            "Choose another name.");
        return false;
      }
    }
    return true;
  }

  /// Whether a field of a message can have a name, and a name in JSON.
  boolean field(
      ProtoMessage message, List<ProtoField> instead, String name, String json, TextRange at) {
    if (!name(name, at) || isReserved(message.reserved(), name, at)) {
      return false;
    }
    List<ProtoField> others =
        message.fields().stream().filter(field -> !instead.contains(field)).toList();
    for (ProtoField other : others) {
      if (other.jsonName().equals(json)) {
        work.refuse(
            "proto-refactor-taken",
            other.name().range(),
            "In JSON the field would have the name \""
                + json
                + "\" of "
                + other.name().text()
                + ".",
            "Choose another name.");
        return false;
      }
    }
    boolean replaced = instead.stream().anyMatch(field -> field.name().text().equals(name));
    return replaced || isFree(message.fullName(), name, at);
  }

  /// Whether a value of an enum can have a name.
  boolean value(ProtoEnum values, String name, TextRange at) {
    return name(name, at)
        && !isReserved(values.reserved(), name, at)
        && isFree(ProtoNames.scopeOf(values.fullName()), name, at);
  }

  private boolean isReserved(List<ProtoReserved> reserved, String name, TextRange at) {
    Set<String> names =
        reserved.stream()
            .flatMap(statement -> statement.names().stream())
            .map(one -> one.text())
            .collect(Collectors.toSet());
    if (names.contains(name)) {
      work.refuse(
          "proto-refactor-taken",
          at,
          "The name " + name + " is reserved: it was given up, and readers may still know it.",
          "Choose another name.");
    }
    return names.contains(name);
  }
}
