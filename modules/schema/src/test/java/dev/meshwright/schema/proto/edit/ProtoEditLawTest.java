package dev.meshwright.schema.proto.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.proto.ProtoStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever is asked for in whatever order: the file has no error that it did not have, what was
/// not asked for is as it was with its comments, and what was done can be undone.
class ProtoEditLawTest {

  private static final int SOME = 1_500;
  private static final int MANY = Integer.getInteger("proto.edits", 100_000);

  @Test
  void random_edits_change_only_what_they_are_asked_to() throws IOException {
    run(SOME);
  }

  @Test
  @Tag("slow")
  void many_random_edits_change_only_what_they_are_asked_to() throws IOException {
    run(MANY);
  }

  private static void run(int edits) throws IOException {
    List<String> fixtures = fixtures();
    int done = 0;
    int changed = 0;
    for (int seed = 1; done < edits; seed++) {
      Random random = new Random(seed);
      String text =
          seed % 4 == 0 ? fixtures.get(random.nextInt(fixtures.size())) : InventedProto.of(random);
      for (int step = 0; step < 12; step++) {
        ProtoDocument document = ProtoCase.read(text);
        SchemaOperation operation = new RandomProtoEdits(random, document).next();
        String before = text;
        text = checked(document, operation, "seed " + seed + " step " + step);
        changed += text.equals(before) ? 0 : 1;
        done++;
      }
    }
    assertTrue(changed > done / 4, changed + " of " + done + " edits changed anything");
  }

  private static List<String> fixtures() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".proto")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static String checked(ProtoDocument document, SchemaOperation operation, String where) {
    String before = document.file().text();
    List<TextEdit> edits = new ProtoEditor(document).edits(operation);
    String after = TextEdits.apply(before, edits);
    String what = where + ": " + operation + "\n--- before\n" + before + "\n--- after\n" + after;
    assertEquals(before, TextEdits.apply(after, inverse(before, edits)), what);
    if (edits.isEmpty()) {
      return before;
    }
    ProtoDocument now = ProtoCase.read(after);
    boolean removesType = operation instanceof SchemaOperation.RemoveFields;
    if (!removesType) {
      List<String> known = ProtoCase.errors(document);
      List<String> found = new ArrayList<>(ProtoCase.errors(now));
      known.forEach(found::remove);
      assertEquals(List.of(), found, what);
    }
    others(document, now, operation, what);
    // What no longer can be read as it was would hide what comes next.
    return ProtoCase.errors(now).size() > ProtoCase.errors(document).size() ? before : after;
  }

  /// Declarations that were not asked to change, as text with their comments.
  private static void others(
      ProtoDocument before, ProtoDocument after, SchemaOperation operation, String what) {
    List<List<String>> asked = asked(operation);
    boolean renamesPackage =
        operation instanceof SchemaOperation.SetProperty set && set.name().equals("package");
    Map<String, String> was = leaves(before);
    Map<String, String> is = leaves(after);
    boolean renamesType =
        renamesPackage
            || (operation instanceof SchemaOperation.Rename rename
                && (rename.field().isEmpty()
                    || !rename.field().getLast().startsWith("field ")
                    || !was.containsKey(rename.field().toString())));
    if (renamesType) {
      assertEquals(was.size(), is.size(), what);
      return;
    }
    for (Map.Entry<String, String> each : was.entrySet()) {
      boolean involved =
          asked.stream().map(Object::toString).anyMatch(path -> touches(each.getKey(), path));
      if (!involved) {
        // A type that is moved into another scope is named from there, also where it is extended.
        boolean moved = operation instanceof SchemaOperation.MoveFields;
        Map<String, String> now = moved ? bareKeys(is) : is;
        String key = moved ? bare(each.getKey()) : each.getKey();
        assertTrue(now.containsKey(key), () -> each.getKey() + " is gone: " + what);
        assertEquals(
            moved ? bare(each.getValue()) : each.getValue(),
            moved ? bare(now.get(key)) : now.get(key),
            what);
      }
    }
  }

  private static Map<String, String> bareKeys(Map<String, String> leaves) {
    Map<String, String> bare = new LinkedHashMap<>();
    leaves.forEach((key, value) -> bare.putIfAbsent(bare(key), value));
    return bare;
  }

  private static String bare(String text) {
    return text.replaceAll("[\\w.]*\\.(\\w)", "$1");
  }

  private static boolean touches(String path, String asked) {
    return path.equals(asked) || path.startsWith(asked.substring(0, asked.length() - 1) + ", ");
  }

  private static List<List<String>> asked(SchemaOperation operation) {
    return switch (operation) {
      case SchemaOperation.Rename rename -> List.of(rename.field());
      case SchemaOperation.SetType set -> List.of(set.field());
      case SchemaOperation.SetDoc set -> List.of(set.field());
      case SchemaOperation.SetDefault set -> List.of(set.field());
      case SchemaOperation.SetNullable set -> List.of(set.field());
      case SchemaOperation.SetProperty set -> List.of(set.field());
      case SchemaOperation.RemoveFields remove -> remove.fields();
      case SchemaOperation.MoveFields move -> move.fields();
      case SchemaOperation.AddField _,
          SchemaOperation.PasteFields _,
          SchemaOperation.SetAliases _,
          SchemaOperation.SetLogicalType _,
          SchemaOperation.ChangeList _ ->
          List.of();
    };
  }

  private static Map<String, String> leaves(ProtoDocument document) {
    Map<String, String> leaves = new LinkedHashMap<>();
    collect(ProtoStructure.of(document), document.file().text(), leaves);
    return leaves;
  }

  private static void collect(StructureNode node, String text, Map<String, String> leaves) {
    boolean field = node.kind() == NodeKind.FIELD;
    // A group is a field and a message in one: with one of the two goes the other.
    if (node.type().label().equals("group") || (field && node.range().of(text).endsWith("}"))) {
      return;
    }
    boolean leaf = field || node.kind() == NodeKind.ENUM_VALUE || node.kind() == NodeKind.METHOD;
    // An emptied oneof or block of extensions goes with its last field.
    boolean goes = node.kind() == NodeKind.ONEOF || node.kind() == NodeKind.EXTENSION;
    if (node.kind() != NodeKind.FILE && !goes) {
      leaves.putIfAbsent(
          node.path().toString(),
          (leaf ? node.range().of(text) : node.name()) + " // " + node.documentation());
    }
    node.children().forEach(child -> collect(child, text, leaves));
  }

  private static List<TextEdit> inverse(String before, List<TextEdit> edits) {
    List<TextEdit> inverse = new ArrayList<>();
    int shift = 0;
    for (TextEdit edit : edits) {
      int start = edit.range().start() + shift;
      inverse.add(
          TextEdit.replace(
              new TextRange(start, start + edit.replacement().length()), edit.range().of(before)));
      shift += edit.replacement().length() - edit.range().length();
    }
    return inverse;
  }
}
