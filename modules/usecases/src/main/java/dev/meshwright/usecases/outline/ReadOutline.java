package dev.meshwright.usecases.outline;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.text.TreeFormat;
import dev.meshwright.usecases.preview.SqlSteps;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.List;
import java.util.Optional;

/// Reads what a text holds: the declarations of a schema, the steps of a transformation, the keys
/// and items of a descriptor.
public final class ReadOutline {

  private ReadOutline() {}

  /// Its parts as entries under one root, which is the whole text where the text itself has no
  /// name; empty for what has no parts that are known.
  public static Optional<OutlineEntry> of(
      FileKind kind, String path, AnalyzedDocument analyzed, Progress progress) {
    progress.checkCancelled();
    if (analyzed instanceof AnalyzedDocument.Schema schema) {
      return Optional.of(schema(schema));
    }
    String text = analyzed.text();
    return switch (kind.purpose()) {
      case TRANSFORMATION -> Optional.of(steps(text));
      case CONTRACT, PRODUCT, TEST, SETTINGS -> Optional.of(tree(path, text));
      case OTHER -> isTree(path) ? Optional.of(tree(path, text)) : Optional.empty();
      case SCHEMA, SAMPLE -> Optional.empty();
    };
  }

  private static boolean isTree(String path) {
    return path.endsWith(".json") || path.endsWith(".yaml") || path.endsWith(".yml");
  }

  private static OutlineEntry tree(String path, String text) {
    return TreeOutline.of(TreeFormat.parse(path, text));
  }

  private static OutlineEntry steps(String sql) {
    return whole(
        sql,
        SqlSteps.of(sql).stream()
            .map(
                step -> new OutlineEntry(step.name(), step.range(), begin(step.range()), List.of()))
            .toList());
  }

  private static OutlineEntry schema(AnalyzedDocument.Schema schema) {
    StructureNode root = schema.structure().root();
    List<OutlineEntry> below = root.children().stream().map(ReadOutline::entry).toList();
    if (root.name().isBlank() || root.name().equals(schema.path())) {
      return whole(schema.text(), below);
    }
    String name = schema.parsed().name(root).filter(full -> !full.isBlank()).orElse(root.name());
    return whole(schema.text(), List.of(named(name, root, below)));
  }

  /// A full name goes down from its namespace.
  private static OutlineEntry named(String name, StructureNode node, List<OutlineEntry> below) {
    int dot = name.lastIndexOf('.');
    OutlineEntry type =
        new OutlineEntry(name.substring(dot + 1), node.range(), node.nameRange(), below);
    return dot > 0 && node.kind() != NodeKind.FILE
        ? new OutlineEntry(name.substring(0, dot), node.range(), node.nameRange(), List.of(type))
        : new OutlineEntry(name, node.range(), node.nameRange(), below);
  }

  private static OutlineEntry entry(StructureNode node) {
    return new OutlineEntry(
        node.name(),
        node.range(),
        node.nameRange(),
        node.children().stream().map(ReadOutline::entry).toList());
  }

  static OutlineEntry whole(String text, List<OutlineEntry> parts) {
    return new OutlineEntry("", new TextRange(0, text.length()), TextRange.at(0), parts);
  }

  private static TextRange begin(TextRange range) {
    return TextRange.at(range.start());
  }
}
