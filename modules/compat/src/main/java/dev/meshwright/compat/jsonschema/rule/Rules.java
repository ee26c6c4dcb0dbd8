package dev.meshwright.compat.jsonschema.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Shorthand for writing down rules.
final class Rules {

  private Rules() {}

  /// A rule about which documents are valid.
  static Rule validation(
      String id,
      Effect backward,
      Effect forward,
      String title,
      String explanation,
      String hint,
      List<String> equivalents,
      String before,
      String after) {
    Severity severity = backward == Effect.OK ? Severity.INFO : Severity.ERROR;
    return new Rule(
        id,
        SchemaFormat.JSON_SCHEMA,
        backward == Effect.UNKNOWN ? Severity.WARNING : severity,
        backward,
        forward,
        List.of(Layer.VALIDATION),
        title,
        explanation,
        hint,
        equivalents,
        new Rule.Example(before, after));
  }

  /// A rule about what leaves every document as valid as it was.
  static Rule harmless(
      String id,
      Severity severity,
      Layer layer,
      String title,
      String explanation,
      String hint,
      List<String> equivalents,
      String before,
      String after) {
    return new Rule(
        id,
        SchemaFormat.JSON_SCHEMA,
        severity,
        Effect.OK,
        Effect.OK,
        List.of(layer),
        title,
        explanation,
        hint,
        equivalents,
        new Rule.Example(before, after));
  }
}
