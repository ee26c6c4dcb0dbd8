package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Makes operations up on what a schema declares: sensible ones mostly.
final class MadeOperations {

  private static final List<String> NAMES =
      List.of("new", "b c", "ü", "p/q", "~t", "%", "type", "a", "D0", "\"quoted\"");

  private final Random random;
  private final JsonSchemaEditor editor;
  private final List<StructureNode> nodes = new ArrayList<>();

  MadeOperations(Random random, JsonSchemaEditor editor, StructureNode root) {
    this.random = random;
    this.editor = editor;
    collect(root);
  }

  private void collect(StructureNode node) {
    nodes.add(node);
    node.children().forEach(this::collect);
  }

  SchemaOperation next() {
    StructureNode node = any(nodes);
    List<String> path = node.path();
    return switch (random.nextInt(12)) {
      case 0, 1 -> new SchemaOperation.Rename(path, name(node), false);
      case 2 -> new SchemaOperation.SetType(path, type(path));
      case 3 ->
          new SchemaOperation.SetDoc(
              path, random.nextInt(3) == 0 ? Optional.empty() : Optional.of("Some\nwords"));
      case 4 ->
          new SchemaOperation.SetDefault(
              path,
              random.nextInt(3) == 0
                  ? Optional.empty()
                  : Optional.of(any(List.of("1", "text", "\"x\"", "null", "[]"))));
      case 5 -> new SchemaOperation.SetNullable(path, random.nextBoolean());
      case 6 ->
          new SchemaOperation.SetLogicalType(
              path,
              random.nextInt(3) == 0
                  ? Optional.empty()
                  : editor.logicalTypes(path).stream().findFirst());
      case 7 -> property(path);
      case 8 ->
          new SchemaOperation.AddField(
              path,
              random.nextInt(node.children().size() + 1),
              any(NAMES),
              type(path),
              random.nextBoolean());
      case 9 -> new SchemaOperation.RemoveFields(some(node));
      case 10 -> {
        StructureNode into = any(nodes);
        yield new SchemaOperation.MoveFields(
            random.nextBoolean() ? List.of(path) : some(node),
            random.nextBoolean() || path.isEmpty() ? into.path() : path.subList(0, path.size() - 1),
            random.nextInt(4));
      }
      default ->
          new SchemaOperation.PasteFields(
              any(nodes).path(), random.nextInt(3), editor.copied(some(node)));
    };
  }

  private String name(StructureNode node) {
    return node.kind() == NodeKind.FIELD && node.name().startsWith("/") ? "^z" : any(NAMES);
  }

  private String type(List<String> path) {
    List<TypeChoice> choices = editor.types(path);
    TypeChoice choice = any(choices);
    return choice.inner().isPresent() ? choice.of(any(choices)).written() : choice.written();
  }

  /// Values that ask for nothing that cannot be, alone or together.
  private SchemaOperation property(List<String> path) {
    List<DeclarationProperty> properties = editor.properties(path);
    if (properties.isEmpty()) {
      return new SchemaOperation.SetDoc(path, Optional.empty());
    }
    DeclarationProperty property = any(properties);
    String name = property.name();
    Optional<String> value =
        switch (property.kind()) {
          case FLAG -> Optional.of("true");
          case NUMBER ->
              Optional.of(name.startsWith("max") || name.endsWith("Maximum") ? "1000" : "0");
          case TEXT -> name.equals("title") ? Optional.of("Words") : Optional.empty();
          case TYPE, ORDERED -> Optional.empty();
          case CHOICE -> name.equals("$schema") ? property.value() : Optional.of("false");
          case LIST -> Optional.of("p, q");
          case WRITTEN -> name.startsWith("x-") ? Optional.of("{\"k\": [1]}") : Optional.empty();
        };
    return new SchemaOperation.SetProperty(
        path, name, random.nextInt(3) == 0 && !name.equals("$schema") ? Optional.empty() : value);
  }

  private List<List<String>> some(StructureNode node) {
    List<List<String>> some = new ArrayList<>();
    some.add(node.path());
    nodes.stream()
        .filter(other -> random.nextInt(nodes.size() + 1) == 0)
        .map(StructureNode::path)
        .forEach(some::add);
    return some;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
