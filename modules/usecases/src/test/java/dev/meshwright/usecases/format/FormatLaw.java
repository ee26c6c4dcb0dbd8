package dev.meshwright.usecases.format;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeFormat;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What has to hold whenever a text is laid out: it means what it meant, its comments are what they
/// were, and laid out once more it stays as it is.
final class FormatLaw {

  private final AnalyzeSchema analyze = new AnalyzeSchema();
  private final SchemaDetector kinds = new SchemaDetector();
  private final List<String> broken = new ArrayList<>();
  private int texts;
  private int refused;
  private int changed;
  private int inPart;

  void hold(String path, String text) {
    FileKind kind = kinds.kindOf(path, text);
    texts++;
    Result<List<TextEdit>> result = FormatText.edits(kind, path, text, TextRange.at(0));
    if (result.optional().isEmpty()) {
      refused++;
      if (result.problems().getFirst().location().file().isBlank()) {
        broken.add(path + " was refused without a place");
      }
      return;
    }
    String once = TextEdits.apply(text, result.optional().orElseThrow());
    changed += once.equals(text) ? 0 : 1;
    same(kind, path, text, once, "laid out");
    Result<List<TextEdit>> again = FormatText.edits(kind, path, once, TextRange.at(0));
    if (!again.optional().map(List::isEmpty).orElse(false)) {
      broken.add(path + " changes once more: " + again + "\n" + text);
    }
  }

  /// The same for some lines of it.
  void holdInPart(String path, String text, Random random) {
    if (text.isEmpty()) {
      return;
    }
    FileKind kind = kinds.kindOf(path, text);
    int from = random.nextInt(text.length());
    TextRange selected =
        new TextRange(from, Math.min(text.length(), from + 1 + random.nextInt(200)));
    FormatText.edits(kind, path, text, selected)
        .optional()
        .ifPresent(edits -> {
          inPart++;
          String once = TextEdits.apply(text, edits);
          same(kind, path, text, once, "laid out in part");
          int start = text.lastIndexOf('\n', Math.max(0, from - 1));
          String before = text.substring(0, Math.max(0, start)).stripTrailing();
          if (!once.startsWith(before)) {
            broken.add(path + " changes before what is selected at " + from + "\n" + text);
          }
        });
  }

  private void same(FileKind kind, String path, String before, String after, String how) {
    if (!bare(before).equals(bare(after))) {
      broken.add(path + " " + how + " is more than blanks\n" + before);
    }
    String meant = meaning(kind, path, before);
    String means = meaning(kind, path, after);
    if (!meant.equals(means)) {
      broken.add(
          path + " " + how + " means something else\n" + before + "\n" + meant + "\n" + means);
    }
  }

  private static String bare(String text) {
    return text.replaceAll("\\s+", "").toLowerCase(java.util.Locale.ROOT);
  }

  private String meaning(FileKind kind, String path, String text) {
    AnalyzedDocument analyzed =
        analyze.analyze(path, text, FileSource.of(Map.of(path, text)), Progress.none());
    StringBuilder all = new StringBuilder();
    analyzed.problems().stream().map(Problem::message).sorted().forEach(all::append);
    if (analyzed instanceof AnalyzedDocument.Schema schema) {
      tell(schema.structure().root(), all);
    }
    boolean tree = !path.endsWith(".proto") && !path.endsWith(".avdl") && !path.endsWith(".sql");
    if (tree) {
      all.append(JsonText.compact(TreeFormat.parse(path, text).root()));
    }
    return kind + all.toString();
  }

  private static void tell(StructureNode node, StringBuilder into) {
    into.append('\n')
        .append(node.path())
        .append(node.kind())
        .append(node.name())
        .append(node.type().label().replaceAll("\\s+", ""))
        .append(node.number())
        .append(node.presence())
        .append(node.defaultValue().map(value -> value.replaceAll("\\s+", "")))
        .append(node.documentation())
        .append(node.aliases());
    node.children().forEach(child -> tell(child, into));
  }

  List<String> broken() {
    return broken;
  }

  int changed() {
    return changed;
  }

  @Override
  public String toString() {
    return "%,d texts: %,d refused, %,d changed; %,d in part; %,d broke the law"
        .formatted(texts, refused, changed, inPart, broken.size());
  }
}
