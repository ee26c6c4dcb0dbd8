package dev.meshwright.schema.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is asked for in whatever order, undone and done again: the schema has no error that it
/// did not have, and what was not asked for is as it was.
class AvroEditLawTest {

  private static final int SOME = 1_000;
  private static final int MANY = Integer.getInteger("avro.edits", 100_000);
  private static final int LONGEST = 25;
  private static final int MOST_BROKEN = 6;

  @Test
  void random_edits_change_only_what_they_are_asked_to() {
    run(SOME);
  }

  @Test
  @Tag("slow")
  void many_random_edits_change_only_what_they_are_asked_to() {
    run(MANY);
  }

  private record Step(String before, List<TextEdit> edits, String after) {}

  private static void run(int edits) {
    int done = 0;
    int changed = 0;
    List<String> broken = new ArrayList<>();
    for (long seed = 0; done < edits && broken.size() < MOST_BROKEN; seed++) {
      Random random = new Random(seed);
      String text = MadeAvroSchemas.schema(random);
      assertTrue(read(text).usable(), text);
      Deque<Step> undo = new ArrayDeque<>();
      Deque<Step> redo = new ArrayDeque<>();
      for (int number = 0; number < LONGEST; number++) {
        if (!undo.isEmpty() && random.nextInt(4) == 0) {
          Step step = undo.pop();
          assertEquals(step.before(), TextEdits.apply(text, inverse(step.before(), step.edits())));
          text = step.before();
          redo.push(step);
          continue;
        }
        if (!redo.isEmpty() && random.nextInt(2) == 0) {
          Step step = redo.pop();
          text = TextEdits.apply(text, step.edits());
          assertEquals(step.after(), text);
          undo.push(step);
          continue;
        }
        done++;
        redo.clear();
        AvroDocument document = read(text);
        SchemaOperation operation = new MadeAvroOperations(random, document).next();
        try {
          Step step = step(document, operation);
          changed += step.edits().isEmpty() ? 0 : 1;
          undo.push(step);
          text = step.after();
        } catch (AssertionError | RuntimeException failed) {
          broken.add("seed " + seed + ": " + operation + " on\n" + text + "\n" + failed);
          break;
        }
        if (!read(text).usable()) {
          // What cannot be read as it was would hide what comes next.
          break;
        }
      }
    }
    assertTrue(broken.isEmpty(), () -> String.join("\n\n", broken));
    assertTrue(changed > done / 3, changed + " of " + done);
  }

  private static Step step(AvroDocument document, SchemaOperation operation) {
    String before = document.text();
    List<TextEdit> edits = AvroEditor.edits(document, operation);
    String after = TextEdits.apply(before, edits);
    AvroDocument now = read(after);
    List<String> found = new ArrayList<>(errors(now));
    errors(document).forEach(found::remove);
    if (mayLeaveUses(operation)) {
      found.removeIf("avro-unknown-type"::equals);
    }
    if (mayLackValues(operation)) {
      found.removeIf("avro-default-invalid"::equals);
    }
    assertEquals(List.of(), found, after);
    others(document, now, operation, after);
    return new Step(before, edits, after);
  }

  /// Where a definition goes, those who use the type are left: they are shown, and not touched.
  private static boolean mayLeaveUses(SchemaOperation operation) {
    return operation instanceof SchemaOperation.RemoveFields
        || operation instanceof SchemaOperation.SetType
        || operation instanceof SchemaOperation.MoveFields;
  }

  /// A record that is the default of a field has no value for a field that is new in it.
  private static boolean mayLackValues(SchemaOperation operation) {
    return operation instanceof SchemaOperation.AddField
        || operation instanceof SchemaOperation.PasteFields
        || operation instanceof SchemaOperation.MoveFields;
  }

  private static List<String> errors(AvroDocument document) {
    return document.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(Problem::rule)
        .toList();
  }

  /// Declarations inside which nothing was asked for have the text that they had.
  private static void others(
      AvroDocument before, AvroDocument after, SchemaOperation operation, String what) {
    List<List<String>> asked = asked(before, operation);
    boolean renamesType =
        operation instanceof SchemaOperation.Rename rename && rename.field().isEmpty();
    Map<List<String>, String> was = leaves(before);
    Map<List<String>, String> is = leaves(after);
    was.forEach((path, text) -> {
      boolean meant =
          asked.stream().anyMatch(one -> startsWith(path, one) || startsWith(one, path));
      if (!meant && !renamesType) {
        assertEquals(text, is.get(path), () -> path + " in\n" + what);
      }
    });
  }

  private static boolean startsWith(List<String> path, List<String> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
  }

  private static List<List<String>> asked(AvroDocument document, SchemaOperation operation) {
    return switch (operation) {
      case SchemaOperation.Rename rename -> List.of(rename.field());
      case SchemaOperation.SetType set -> List.of(set.field());
      case SchemaOperation.SetDoc set -> onlyIts(set.field());
      case SchemaOperation.SetDefault set ->
          // The default of an enum is one of its symbols.
          List.of(set.field());
      case SchemaOperation.SetNullable set -> List.of(set.field());
      case SchemaOperation.SetAliases set -> onlyIts(set.field());
      case SchemaOperation.SetLogicalType set -> List.of(set.field());
      case SchemaOperation.SetProperty set -> onlyIts(set.field());
      case SchemaOperation.ChangeList change -> List.of(change.field());
      case SchemaOperation.AddField add -> added(document, add.field());
      case SchemaOperation.PasteFields paste -> added(document, paste.field());
      case SchemaOperation.RemoveFields remove -> remove.fields();
      case SchemaOperation.MoveFields move ->
          Stream.concat(move.fields().stream(), added(document, move.record()).stream()).toList();
    };
  }

  /// What has nothing inside yet is itself changed by an addition.
  private static List<List<String>> added(AvroDocument document, List<String> into) {
    return leaves(document).containsKey(into) ? List.of(into) : List.of();
  }

  private static List<List<String>> onlyIts(List<String> path) {
    return path.isEmpty() ? List.of() : List.of(path);
  }

  private static Map<List<String>, String> leaves(AvroDocument document) {
    Map<List<String>, String> leaves = new LinkedHashMap<>();
    collect(AvroStructure.of(document), document.text(), leaves);
    return leaves;
  }

  private static void collect(StructureNode node, String text, Map<List<String>, String> into) {
    if (node.children().isEmpty() && !node.isRoot()) {
      into.put(node.path(), node.range().of(text));
    }
    node.children().forEach(child -> collect(child, text, into));
  }

  private static List<TextEdit> inverse(String before, List<TextEdit> edits) {
    List<TextEdit> sorted =
        edits.stream()
            .sorted((a, b) -> Integer.compare(a.range().start(), b.range().start()))
            .toList();
    List<TextEdit> inverse = new ArrayList<>();
    int moved = 0;
    for (TextEdit edit : sorted) {
      int start = edit.range().start() + moved;
      inverse.add(
          TextEdit.replace(
              new TextRange(start, start + edit.replacement().length()), edit.range().of(before)));
      moved += edit.replacement().length() - edit.range().length();
    }
    return inverse;
  }

  private static AvroDocument read(String text) {
    return AvroSchemas.parse("made.avsc", text, FileSource.empty());
  }
}
