package dev.meshwright.schema.lint;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import java.util.List;
import java.util.Map;

/// A rule that a schema is held against by itself, whatever it was before.
///
/// @param id stable: `json-lint-then-without-if`, or as buf names it
/// @param severity unless settings say otherwise
/// @param usual whether it is in force where settings do not choose
/// @param categories by which it can be chosen
/// @param older categories in earlier versions of `buf.yaml`, by version, where they differ;
///   without any, that version does not know it
/// @param title what it finds, in a few words
/// @param why it matters
/// @param hint what to do
/// @param example a schema in which it finds something
/// @param mended the example as it should be
public record LintRule(
    String id,
    SchemaFormat format,
    Severity severity,
    boolean usual,
    List<String> categories,
    Map<String, List<String>> older,
    String title,
    String why,
    String hint,
    String example,
    String mended) {

  public LintRule {
    categories = List.copyOf(categories);
    older = Map.copyOf(older);
  }
}
