package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.ArrayList;
import java.util.List;

/// Writes a rule of the catalogue down in the order in which one reads it.
final class AvroRuleBuilder {

  private final String id;
  private final String title;
  private Effect backward = Effect.OK;
  private Effect forward = Effect.OK;
  private Severity severity = Severity.INFO;
  private List<Layer> layers = List.of(Layer.WIRE);
  private String explanation = "";
  private String hint = "";
  private List<String> equivalents = List.of();

  private AvroRuleBuilder(String id, String title) {
    this.id = id;
    this.title = title;
  }

  static AvroRuleBuilder rule(String id, String title) {
    return new AvroRuleBuilder(id, title);
  }

  /// What it does to new readers of old data, and to old readers of new data.
  AvroRuleBuilder does(Effect toBackward, Effect toForward) {
    this.backward = toBackward;
    this.forward = toForward;
    return this;
  }

  AvroRuleBuilder severity(Severity value) {
    this.severity = value;
    return this;
  }

  AvroRuleBuilder layers(Layer... value) {
    this.layers = List.of(value);
    return this;
  }

  AvroRuleBuilder because(String value) {
    this.explanation = value;
    return this;
  }

  AvroRuleBuilder hint(String value) {
    this.hint = value;
    return this;
  }

  /// The name that Apache Avro's checker gives it, and the registries that build on it.
  AvroRuleBuilder known(String name) {
    List<String> names = new ArrayList<>();
    names.add("avro:" + name);
    names.add("confluent:" + name);
    this.equivalents = names;
    return this;
  }

  Rule example(Rule.Example example) {
    return new Rule(
        id,
        SchemaFormat.AVRO,
        severity,
        backward,
        forward,
        layers,
        title,
        explanation,
        hint,
        equivalents,
        example);
  }
}
