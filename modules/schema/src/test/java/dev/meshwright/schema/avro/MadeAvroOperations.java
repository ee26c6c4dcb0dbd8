package dev.meshwright.schema.avro;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.structure.ListChange;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Makes operations up on what a schema declares.
final class MadeAvroOperations {

  private final Random random;
  private final AvroDocument document;
  private final List<StructureNode> nodes = new ArrayList<>();

  MadeAvroOperations(Random random, AvroDocument document) {
    this.random = random;
    this.document = document;
    collect(AvroStructure.of(document));
  }

  private void collect(StructureNode node) {
    nodes.add(node);
    node.children().forEach(this::collect);
  }

  SchemaOperation next() {
    StructureNode node = any(nodes);
    List<String> path = node.path();
    boolean clears = random.nextInt(3) == 0;
    return switch (random.nextInt(14)) {
      case 0, 1 -> new SchemaOperation.Rename(path, name(), random.nextBoolean());
      case 2 -> new SchemaOperation.SetType(path, type(path));
      case 3 ->
          new SchemaOperation.SetDoc(
              path, clears ? Optional.empty() : Optional.of("Some\n\"words\""));
      case 4 -> new SchemaOperation.SetDefault(path, Optional.empty());
      case 5 -> new SchemaOperation.SetNullable(path, random.nextBoolean());
      case 6 ->
          new SchemaOperation.SetLogicalType(
              path,
              clears
                  ? Optional.empty()
                  : AvroEditor.logicalTypes(document, path).stream().findFirst());
      case 7 ->
          new SchemaOperation.SetProperty(
              path, "pii", clears ? Optional.empty() : Optional.of("{\"k\": [true]}"));
      case 13 -> new SchemaOperation.ChangeList(path, "union", change(path));
      case 8 -> new SchemaOperation.SetAliases(path, clears ? List.of() : List.of(name(), name()));
      case 9 ->
          new SchemaOperation.AddField(
              path,
              random.nextInt(node.children().size() + 1),
              name(),
              type(List.of()),
              random.nextBoolean());
      case 10 -> new SchemaOperation.RemoveFields(some(node));
      case 11 ->
          new SchemaOperation.MoveFields(
              random.nextBoolean() ? List.of(path) : some(node),
              random.nextBoolean() || path.isEmpty()
                  ? any(nodes).path()
                  : path.subList(0, path.size() - 1),
              random.nextInt(4));
      default ->
          new SchemaOperation.PasteFields(
              any(nodes).path(),
              random.nextInt(3),
              AvroEditor.copied(document, path.isEmpty() ? List.of() : List.of(path)));
    };
  }

  private ListChange change(List<String> path) {
    return switch (random.nextInt(3)) {
      case 0 -> new ListChange.Add(random.nextInt(3), type(path));
      case 1 -> new ListChange.Remove(random.nextInt(3));
      default -> new ListChange.Move(random.nextInt(3), random.nextInt(3));
    };
  }

  private String name() {
    return "made" + random.nextInt(100_000);
  }

  private String type(List<String> path) {
    List<TypeChoice> choices = AvroEditor.types(document, path);
    TypeChoice choice = any(choices);
    return choice.inner().isPresent() ? choice.of(any(choices)).written() : choice.written();
  }

  private List<List<String>> some(StructureNode node) {
    List<List<String>> some = new ArrayList<>();
    some.add(node.path());
    nodes.stream()
        .filter(other -> random.nextInt(nodes.size() + 1) == 0)
        .map(StructureNode::path)
        .filter(path -> !path.isEmpty())
        .forEach(some::add);
    return some;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
