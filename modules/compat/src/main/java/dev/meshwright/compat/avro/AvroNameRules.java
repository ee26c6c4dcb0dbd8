package dev.meshwright.compat.avro;

import static dev.meshwright.compat.avro.AvroRuleBuilder.rule;
import static dev.meshwright.model.compat.Effect.BREAK;
import static dev.meshwright.model.compat.Effect.OK;
import static dev.meshwright.model.compat.Layer.SEMANTIC;
import static dev.meshwright.model.compat.Layer.SOURCE;
import static dev.meshwright.model.compat.Layer.VALIDITY;
import static dev.meshwright.model.compat.Layer.WIRE;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Severity;
import java.util.List;

/// Names of types, and schemas that are not valid.
final class AvroNameRules {

  private static final String FIELD = "{\"name\": \"id\", \"type\": \"string\"}";

  static final Rule CHANGED =
      rule("avro-name-changed", "Type renamed without an alias")
          .does(BREAK, BREAK)
          .severity(Severity.ERROR)
          .because(
              "Records, enums and fixed types match by name. Without an alias the renamed type is"
                  + " another type.")
          .hint("List the former full name in \"aliases\" of the type.")
          .known("NAME_MISMATCH")
          .example(
              new Rule.Example(
                  AvroExamples.record("Order", FIELD), AvroExamples.record("Purchase", FIELD)));

  static final Rule CHANGED_WITH_ALIAS =
      rule("avro-name-changed-with-alias", "Type renamed, the old name kept as an alias")
          .does(OK, BREAK)
          .severity(Severity.WARNING)
          .layers(WIRE, SOURCE)
          .because("New readers match old data by the alias; old readers do not know the new name.")
          .hint("Keep the alias for as long as old data lives.")
          .known("NAME_MISMATCH")
          .example(
              new Rule.Example(
                  AvroExamples.record("Order", FIELD),
                  AvroExamples.record("Purchase\", \"aliases\": [\"Order\"], \"doc\": \"", FIELD)
                      .replace(", \"doc\": \"\"", "")));

  static final Rule NAMESPACE =
      rule("avro-namespace-changed", "Namespace of a type changed")
          .severity(Severity.WARNING)
          .layers(SOURCE, SEMANTIC)
          .because(
              "Java resolves by the simple name and accepts it. The specification compares full"
                  + " names, so readers in other languages may refuse the data, and generated"
                  + " classes move.")
          .hint("List the former full name in \"aliases\" of the type.")
          .example(
              new Rule.Example(
                  AvroExamples.record("shop.Order", FIELD),
                  AvroExamples.record("sales.Order", FIELD)));

  static final Rule DEFAULT_INVALID =
      rule("avro-default-invalid", "Default that does not fit its type")
          .severity(Severity.ERROR)
          .layers(VALIDITY)
          .does(
              dev.meshwright.model.compat.Effect.UNKNOWN,
              dev.meshwright.model.compat.Effect.UNKNOWN)
          .because("Apache Avro refuses the schema; other readers fail when they need the default.")
          .hint("Correct the default, or the type.")
          .example(AvroExamples.fields(FIELD, FIELD.replace("}", ", \"default\": null}")));

  private AvroNameRules() {}

  static List<Rule> all() {
    return List.of(CHANGED, CHANGED_WITH_ALIAS, NAMESPACE, DEFAULT_INVALID);
  }
}
