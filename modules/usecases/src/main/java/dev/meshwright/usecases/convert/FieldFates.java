package dev.meshwright.usecases.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.convert.FieldFate.Fate;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells for each field of a schema what became of it in another language.
public final class FieldFates {

  private final SchemaDetector kinds = new SchemaDetector();

  /// The fields in the order of the text, and before them what concerns the schema as a whole; none
  /// for what is no schema.
  public List<FieldFate> of(SchemaVersion schema, ConvertedSchema converted) {
    Optional<SchemaFormat> format = kinds.formatOf(schema.path(), schema.files());
    if (format.isEmpty()) {
      return List.of();
    }
    StructureNode root =
        ParsedText.parse(
                SchemaLanguage.of(format.get()),
                schema.path(),
                schema.text(),
                schema.files(),
                schema.dialect())
            .structure()
            .root();
    Map<StructureNode, String> names = new LinkedHashMap<>();
    collect(root, "", names);
    Map<StructureNode, List<Problem>> found = new LinkedHashMap<>();
    names.keySet().forEach(field -> found.put(field, new ArrayList<>()));
    List<Problem> whole = new ArrayList<>();
    for (Problem loss : converted.losses()) {
      field(root, loss, Optional.empty())
          .filter(field -> loss.location().file().equals(schema.path()))
          .map(field -> found.computeIfAbsent(field, fresh -> new ArrayList<>()))
          .orElse(whole)
          .add(loss);
    }
    List<FieldFate> fates = new ArrayList<>();
    if (!whole.isEmpty()) {
      fates.add(fate("", root, whole));
    }
    names.forEach(
        (field, name) -> fates.add(fate(name, field, found.getOrDefault(field, List.of()))));
    return fates;
  }

  private static void collect(StructureNode node, String path, Map<StructureNode, String> names) {
    for (StructureNode child : node.children()) {
      boolean field = child.kind() == NodeKind.FIELD;
      String inside =
          field || child.kind() == NodeKind.RECORD
              ? (path.isEmpty() ? "" : path + ".") + child.name()
              : path;
      if (field) {
        names.put(child, inside);
      }
      collect(child, inside, names);
    }
  }

  /// The innermost field that a loss lies in.
  private static Optional<StructureNode> field(
      StructureNode node, Problem loss, Optional<StructureNode> around) {
    int offset = loss.location().range().start();
    for (StructureNode child : node.children()) {
      if (child.range().touches(offset)) {
        return field(child, loss, child.kind() == NodeKind.FIELD ? Optional.of(child) : around);
      }
    }
    return around;
  }

  private static FieldFate fate(String name, StructureNode node, List<Problem> losses) {
    boolean lost = losses.stream().anyMatch(loss -> loss.severity() == Severity.WARNING);
    return new FieldFate(
        name,
        losses.isEmpty() ? Fate.KEPT : lost ? Fate.LOST : Fate.APPROXIMATED,
        node.nameRange(),
        losses.stream().map(Problem::message).distinct().toList());
  }
}
