package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Puts a rule together, part by part; what it does to bytes is nothing unless said.
final class RuleMaker {

  private final String id;
  private final Severity severity;
  private final List<Layer> layers;
  private Effect backward = Effect.OK;
  private Effect forward = Effect.OK;
  private String title = "";
  private String explanation = "";
  private String hint = "";
  private List<String> equivalents = List.of();

  private RuleMaker(String id, Severity severity, List<Layer> layers) {
    this.id = id;
    this.severity = severity;
    this.layers = layers;
  }

  static RuleMaker error(String id, Layer... layers) {
    return new RuleMaker(id, Severity.ERROR, List.of(layers));
  }

  static RuleMaker warning(String id, Layer... layers) {
    return new RuleMaker(id, Severity.WARNING, List.of(layers));
  }

  static RuleMaker info(String id, Layer... layers) {
    return new RuleMaker(id, Severity.INFO, List.of(layers));
  }

  RuleMaker bytes(Effect newReadsOld, Effect oldReadsNew) {
    this.backward = newReadsOld;
    this.forward = oldReadsNew;
    return this;
  }

  RuleMaker says(String ruleTitle, String why, String how) {
    this.title = ruleTitle;
    this.explanation = why;
    this.hint = how;
    return this;
  }

  RuleMaker alsoKnownAs(String... names) {
    this.equivalents = List.of(names);
    return this;
  }

  /// An example in proto3: two bodies of a file.
  Rule example(String before, String after) {
    String head = "syntax = \"proto3\";\n\npackage shop;\n\n";
    return files(head + before, head + after);
  }

  /// An example of two whole files.
  Rule files(String before, String after) {
    return new Rule(
        id,
        SchemaFormat.PROTOBUF,
        severity,
        backward,
        forward,
        layers,
        title,
        explanation,
        hint,
        equivalents,
        new Rule.Example(before, after));
  }
}
