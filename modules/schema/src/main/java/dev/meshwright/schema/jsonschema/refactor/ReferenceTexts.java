package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.jsonschema.SchemaId;
import dev.meshwright.schema.jsonschema.Pointers;
import dev.meshwright.schema.jsonschema.edit.FragmentText;
import dev.meshwright.schema.jsonschema.edit.OtherSchemas;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The ways in which a file can write a reference to a schema.
final class ReferenceTexts {

  private final JsonWork work;
  private final JsonSchemaDocument from;

  ReferenceTexts(JsonWork work, JsonSchemaDocument from) {
    this.work = work;
    this.from = from;
  }

  /// @param like the reference as its author wrote it
  /// @param holder the schema that it is written in
  List<String> of(String like, SchemaId holder, SchemaId target) {
    int hash = like.indexOf('#');
    String before = hash < 0 ? like : like.substring(0, hash);
    String name = hash < 0 ? "" : like.substring(hash + 1);
    Set<String> fragments = new LinkedHashSet<>();
    if (!name.isEmpty() && !name.startsWith("/")) {
      fragments.add(name);
    }
    List<String> steps = Pointers.tokens(target.pointer());
    fragments.add(fragment(steps, like));
    Set<String> ways = new LinkedHashSet<>();
    boolean inside = target.file().equals(holder.file());
    for (String fragment : fragments) {
      if (!before.isEmpty()) {
        ways.add(join(before, fragment));
      }
      if (inside) {
        ways.add(join("", fragment));
      }
      if (before.contains("://")) {
        id(target.file(), "").ifPresent(id -> ways.add(join(id, fragment)));
      }
      addresses(target.file()).forEach(address -> ways.add(join(address, fragment)));
    }
    // A part with an `$id` of its own is a resource by itself.
    for (int depth = steps.size(); depth > 0; depth--) {
      String inResource = fragment(steps.subList(depth, steps.size()), like);
      String pointer = pointer(steps.subList(0, depth));
      id(target.file(), pointer)
          .ifPresent(id -> {
            ways.add(join(before, inResource));
            ways.add(join("", inResource));
            ways.add(join(id, inResource));
          });
    }
    return List.copyOf(ways);
  }

  private static String pointer(List<String> steps) {
    SchemaId id = new SchemaId("", "");
    for (String step : steps) {
      id = id.child(step);
    }
    return id.pointer();
  }

  private static String join(String before, String fragment) {
    return fragment.isEmpty() && !before.isEmpty() ? before : before + "#" + fragment;
  }

  private static String fragment(List<String> steps, String like) {
    return steps.stream()
        .map(step -> "/" + FragmentText.step(step, like))
        .collect(Collectors.joining());
  }

  /// By `$id` where both files have one, by path, and by `$id` all the same.
  private List<String> addresses(String file) {
    Optional<ObjectSchema> root =
        work.look(file)
            .map(JsonSchemaDocument::root)
            .filter(ObjectSchema.class::isInstance)
            .map(ObjectSchema.class::cast);
    List<String> addresses = new ArrayList<>();
    root.ifPresent(found -> addresses.add(OtherSchemas.address(from, found, file)));
    addresses.add(OtherSchemas.way(from.file(), file));
    id(file, "").ifPresent(addresses::add);
    return addresses;
  }

  private Optional<String> id(String file, String pointer) {
    return work.look(file)
        .flatMap(document -> document.schema(new SchemaId(file, pointer)))
        .filter(ObjectSchema.class::isInstance)
        .map(ObjectSchema.class::cast)
        .flatMap(schema -> schema.text("$id").or(() -> schema.text("id")))
        .map(id -> id.replaceFirst("#.*", ""))
        .filter(id -> !id.isEmpty());
  }
}
