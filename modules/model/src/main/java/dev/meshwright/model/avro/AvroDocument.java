package dev.meshwright.model.avro;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.TreeDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An Avro schema file, what it defines, and what it uses of other files.
///
/// @param tree the text and its values
/// @param root the schema of the file
/// @param types every named type by full name, those of other files included
/// @param files the files that types come from, by name
/// @param problems what is wrong in this file, in order of place
/// @param usable whether an Avro parser accepts the schema, so that it can be compared and read
///   with
public record AvroDocument(
    TreeDocument tree,
    AvroType root,
    Map<String, AvroNamed> types,
    Map<String, TreeDocument> files,
    List<Problem> problems,
    boolean usable) {

  public AvroDocument {
    types = Map.copyOf(types);
    files = Map.copyOf(files);
    problems = List.copyOf(problems);
  }

  public String file() {
    return tree.file();
  }

  public String text() {
    return tree.text();
  }

  /// Whether the text can be edited by the model's ranges: it is JSON, not Avro's IDL.
  public boolean isEditable() {
    return !file().endsWith(".avdl");
  }

  /// The type a reference means: the one of its full name, else one of another file that has the
  /// name as it is written.
  public Optional<AvroNamed> resolve(AvroReference reference) {
    AvroNamed named = types.get(reference.fullName());
    return named != null
        ? Optional.of(named)
        : Optional.ofNullable(types.get(reference.node().value()))
            .filter(other -> !other.file().equals(file()));
  }

  /// The definition when it is a reference to a known one, else the type itself.
  public AvroType deref(AvroType type) {
    return type instanceof AvroReference reference
        ? resolve(reference).map(AvroType.class::cast).orElse(type)
        : type;
  }

  /// Whether readers that do not find a field have a default to take.
  public boolean hasUsableDefault(AvroField field) {
    return field.defaultValue().isPresent()
        && new AvroDefaultFit(this::deref).wrong(field).isEmpty();
  }

  /// A range of one of the files.
  public Location locate(String inFile, TextRange range) {
    return files.getOrDefault(inFile, tree).locate(range);
  }

  public Location locate(AvroNamed type) {
    return locate(type.file(), type.name().written().range());
  }
}
