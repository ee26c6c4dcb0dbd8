package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.structure.DeclarationProperty;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.schema.proto.ProtoStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Operations as a person could ask for in any order, sensible or not.
final class RandomProtoEdits {

  private final Random random;
  private final ProtoEditor editor;
  private final List<StructureNode> nodes = new ArrayList<>();

  RandomProtoEdits(Random random, ProtoDocument document) {
    this.random = random;
    this.editor = new ProtoEditor(document);
    collect(ProtoStructure.of(document));
  }

  private void collect(StructureNode node) {
    nodes.add(node);
    node.children().forEach(this::collect);
  }

  SchemaOperation next() {
    StructureNode node = any(nodes);
    List<String> path = node.path();
    return switch (random.nextInt(11)) {
      case 0 -> new SchemaOperation.Rename(path, name(node), random.nextBoolean());
      case 1 ->
          new SchemaOperation.SetDoc(
              path,
              switch (random.nextInt(4)) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of("one line");
                case 2 -> Optional.of("two\n\nlines");
                default -> Optional.of(node.documentation() + "\nmore");
              });
      case 2 ->
          new SchemaOperation.SetDefault(
              path, random.nextInt(3) == 0 ? Optional.empty() : Optional.of("1"));
      case 3 -> new SchemaOperation.SetNullable(path, random.nextBoolean());
      case 4 -> new SchemaOperation.SetType(path, type(path));
      case 5 ->
          new SchemaOperation.AddField(
              path, place(node), "added" + random.nextInt(1000), type(path), random.nextBoolean());
      case 6 -> new SchemaOperation.RemoveFields(some());
      case 7, 8 -> {
        StructureNode into = any(nodes);
        List<List<String>> moved = some();
        boolean near = random.nextBoolean();
        List<String> to =
            near && !moved.getFirst().isEmpty()
                ? moved.getFirst().subList(0, moved.getFirst().size() - 1)
                : into.path();
        yield new SchemaOperation.MoveFields(moved, to, random.nextInt(6));
      }
      case 9 -> {
        List<List<String>> copied = some();
        StructureNode into = any(nodes);
        yield new SchemaOperation.PasteFields(into.path(), place(into), editor.copied(copied));
      }
      default -> property(path);
    };
  }

  private SchemaOperation property(List<String> path) {
    List<DeclarationProperty> all = editor.properties(path);
    if (all.isEmpty()) {
      return new SchemaOperation.SetProperty(path, "deprecated", Optional.of("true"));
    }
    DeclarationProperty one = any(all);
    Optional<String> value =
        switch (one.kind()) {
          case TEXT -> Optional.of("text" + random.nextInt(9));
          case NUMBER -> Optional.of(Integer.toString(1 + random.nextInt(200)));
          case FLAG -> Optional.of("true");
          case CHOICE -> Optional.of(any(one.choices().isEmpty() ? List.of("x") : one.choices()));
          case LIST -> Optional.of(random.nextBoolean() ? "200, 300 to 310" : "left, over");
          case WRITTEN, ORDERED -> one.value();
          case TYPE -> Optional.of(type(path));
        };
    return new SchemaOperation.SetProperty(
        path, one.name(), random.nextInt(3) == 0 ? Optional.empty() : value);
  }

  private String type(List<String> path) {
    List<TypeChoice> types = editor.types(path);
    return types.isEmpty() ? "string" : any(types).written();
  }

  private List<List<String>> some() {
    List<List<String>> some = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    StructureNode first = any(nodes);
    some.add(first.path());
    for (int i = 1; i < count; i++) {
      some.add(any(nodes).path());
    }
    return some;
  }

  private int place(StructureNode node) {
    return random.nextInt(node.children().size() + 1);
  }

  private String name(StructureNode node) {
    return switch (random.nextInt(4)) {
      case 0 -> any(nodes).name();
      case 1 -> "x y";
      default -> (node.kind() == NodeKind.FILE ? "pkg" : "renamed_") + random.nextInt(1000);
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
