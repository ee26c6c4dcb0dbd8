package dev.meshwright.schema.jsonschema.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.model.structure.WrittenType;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import dev.meshwright.schema.jsonschema.JsonValidation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What holds for every operation on every schema: the text that it leaves has no new problems and
/// can be loaded by a validator, nothing but the places meant is touched, and the opposite
/// operation gives the old text back.
final class EditLaw {

  private final String what;
  private final JsonSchemaDocument document;
  private final SchemaOperation operation;
  private final boolean isMade;

  /// @param isMade whether the schema is one of [MadeSchemas]
  EditLaw(String what, JsonSchemaDocument document, SchemaOperation operation, boolean isMade) {
    this.what = what;
    this.document = document;
    this.operation = operation;
    this.isMade = isMade;
  }

  /// @return the text after the operation
  String check() {
    try {
      return checked();
    } catch (AssertionError | RuntimeException broken) {
      return fail(what + ": " + operation + " on\n" + document.text(), broken);
    }
  }

  private String checked() {
    List<TextEdit> edits = new JsonSchemaEditor(document).edits(operation);
    String after = TextEdits.apply(document.text(), edits);
    JsonSchemaDocument now = RandomEditsTest.read(document.file(), after);
    List<String> problems = new ArrayList<>(rules(now));
    rules(document).forEach(problems::remove);
    assertEquals(List.of(), problems, after);
    edits.forEach(this::touchesWhatIsMeant);
    if (!edits.isEmpty()) {
      saysWhatIsMeant(now);
      goesBack(now);
    }
    if (isMade) {
      InstanceReport report = new JsonValidation().prepare(now).validateText("{}");
      assertTrue(!(report instanceof InstanceReport.Undecided), report + "\n" + after);
    }
    return after;
  }

  private static List<String> rules(JsonSchemaDocument document) {
    return document.problems().stream().map(Problem::rule).toList();
  }

  /// Each edit is in the text of what the operation names, in the lists that name properties, or in
  /// a reference.
  private void touchesWhatIsMeant(TextEdit edit) {
    String gone = edit.range().of(document.text());
    boolean adds = gone.isBlank();
    boolean meant =
        switch (operation) {
          case SchemaOperation.Rename rename ->
              rename.field().isEmpty()
                  || (gone.startsWith("\"") && gone.endsWith("\""))
                  || node(rename.field()).orElseThrow().kind() == NodeKind.ENUM_VALUE;
          case SchemaOperation.SetType set -> isInside(edit, set.field());
          case SchemaOperation.SetDoc set -> isInside(edit, set.field());
          case SchemaOperation.SetDefault set -> isInside(edit, set.field());
          case SchemaOperation.SetNullable set -> isInside(edit, set.field());
          case SchemaOperation.SetLogicalType set -> isInside(edit, set.field());
          case SchemaOperation.SetAliases set -> false;
          case SchemaOperation.ChangeList change -> false;
          case SchemaOperation.SetProperty set ->
              isInside(
                  edit,
                  set.name().equals("required")
                      ? set.field().subList(0, Math.max(0, set.field().size() - 1))
                      : set.field());
          case SchemaOperation.AddField add -> adds && isInside(edit, add.field());
          case SchemaOperation.PasteFields paste -> adds;
          case SchemaOperation.RemoveFields remove -> edit.replacement().isEmpty();
          case SchemaOperation.MoveFields move -> true;
        };
    assertTrue(meant, "touched: " + gone + " -> " + edit.replacement());
  }

  private boolean isInside(TextEdit edit, List<String> path) {
    TextRange range = node(path).orElseThrow().range();
    return range.contains(edit.range());
  }

  private List<StructureNode> nullableBranches(List<String> path) {
    return node(path).map(StructureNode::children).orElse(List.of()).stream()
        .filter(child -> child.kind() == NodeKind.TYPE)
        .filter(child -> child.type().nullable())
        .filter(child -> !child.type().label().equals("null"))
        .toList();
  }

  private Optional<StructureNode> node(List<String> path) {
    return node(document, path);
  }

  private static Optional<StructureNode> node(JsonSchemaDocument document, List<String> path) {
    Optional<StructureNode> node = Optional.of(JsonSchemaStructure.of(document));
    for (int depth = 1; depth <= path.size(); depth++) {
      List<String> wanted = path.subList(0, depth);
      node =
          node.flatMap(n -> n.children().stream().filter(c -> c.path().equals(wanted)).findFirst());
    }
    return node;
  }

  private void saysWhatIsMeant(JsonSchemaDocument now) {
    switch (operation) {
      case SchemaOperation.SetDoc set ->
          assertEquals(
              set.doc(),
              node(now, set.field())
                  .map(StructureNode::documentation)
                  .filter(d -> set.doc().isPresent()));
      case SchemaOperation.SetNullable set ->
          // What was a branch may allow null itself.
          assertTrue(
              set.nullable() == node(now, set.field()).orElseThrow().type().nullable()
                  || !nullableBranches(set.field()).isEmpty(),
              now.text());
      case SchemaOperation.SetLogicalType set ->
          assertEquals(
              set.logicalType(),
              node(now, set.field()).map(StructureNode::type).flatMap(WrittenType::logical));
      case SchemaOperation.SetType set -> {
        boolean before = node(set.field()).orElseThrow().type().nullable();
        StructureNode after = node(now, set.field()).orElseThrow();
        assertTrue(!before || after.type().nullable() || set.type().equals("{}"), now.text());
      }
      case SchemaOperation.AddField add ->
          assertEquals(children(document, add.field()) + 1, children(now, add.field()), now.text());
      case SchemaOperation.RemoveFields remove ->
          assertTrue(size(now) < size(document), now.text());
      case SchemaOperation.MoveFields move -> assertEquals(size(document), size(now), now.text());
      default -> {}
    }
  }

  private static int children(JsonSchemaDocument document, List<String> path) {
    return node(document, path).orElseThrow().children().size();
  }

  private static int size(JsonSchemaDocument document) {
    return size(JsonSchemaStructure.of(document));
  }

  private static int size(StructureNode node) {
    return 1 + node.children().stream().mapToInt(EditLaw::size).sum();
  }

  private void goesBack(JsonSchemaDocument now) {
    Optional<SchemaOperation> back = new Opposite(document, operation).of();
    if (back.isPresent()) {
      String again = TextEdits.apply(now.text(), new JsonSchemaEditor(now).edits(back.get()));
      assertEquals(document.text(), again, () -> back.get() + " on\n" + now.text());
    }
  }
}
