package dev.meshwright.compat.avro;

import static dev.meshwright.compat.avro.AvroExamples.enums;
import static dev.meshwright.compat.avro.AvroExamples.fields;
import static dev.meshwright.compat.avro.AvroExamples.types;
import static dev.meshwright.compat.avro.AvroRuleBuilder.rule;
import static dev.meshwright.model.compat.Effect.LOSSY;
import static dev.meshwright.model.compat.Effect.OK;
import static dev.meshwright.model.compat.Layer.META;
import static dev.meshwright.model.compat.Layer.SEMANTIC;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Severity;
import java.util.List;

/// What still reads and no longer means the same.
final class AvroMeaningRules {

  private static final String MILLIS =
      "{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}";
  private static final String MICROS =
      "{\"type\": \"long\", \"logicalType\": \"timestamp-micros\"}";

  static final Rule LOGICAL_CHANGED =
      rule("avro-logical-type-changed", "Logical type changed")
          .does(LOSSY, LOSSY)
          .severity(Severity.ERROR)
          .layers(SEMANTIC)
          .because(
              "The bytes are the same and mean something else: milliseconds read as microseconds"
                  + " are wrong by a factor of 1,000. No other engine notices.")
          .hint("Add a new field with the new logical type.")
          .example(types(MILLIS, MICROS));

  static final Rule LOGICAL_ADDED =
      rule("avro-logical-type-added", "Logical type added")
          .severity(Severity.WARNING)
          .layers(SEMANTIC)
          .because("Plain values are read as something more from now on, old ones included.")
          .hint("Make sure that all old values have that meaning.")
          .example(types("\"long\"", MILLIS));

  static final Rule LOGICAL_REMOVED =
      rule("avro-logical-type-removed", "Logical type removed")
          .severity(Severity.WARNING)
          .layers(SEMANTIC)
          .because("Readers get plain values and must know by themselves what they mean.")
          .hint("Restore the logical type.")
          .example(types(MILLIS, "\"long\""));

  static final Rule DECIMAL_SCALE =
      rule("avro-decimal-scale-changed", "Scale of a decimal changed")
          .does(LOSSY, LOSSY)
          .severity(Severity.ERROR)
          .layers(SEMANTIC)
          .because(
              "A decimal is stored without its point: with another scale every value shifts by a"
                  + " power of ten. The specification forbids it, Java reads on regardless.")
          .hint("Add a new field with the new scale.")
          .example(types(decimal(9, 2), decimal(9, 4)));

  static final Rule DECIMAL_PRECISION =
      rule("avro-decimal-precision-changed", "Precision of a decimal changed")
          .does(OK, LOSSY)
          .severity(Severity.WARNING)
          .layers(SEMANTIC)
          .because(
              "With fewer digits old values may not fit; with more, old readers may get values they"
                  + " have no room for.")
          .hint("Widen the columns of all readers first.")
          .example(types(decimal(9, 2), decimal(12, 2)));

  static final Rule DEFAULT_REMOVED =
      rule("avro-field-default-removed", "Default of a field removed")
          .severity(Severity.WARNING)
          .because(
              "Against the last version, which has the field, nothing happens. Data of versions"
                  + " without the field is no longer read, which only a transitive check notices.")
          .hint("Restore the default.")
          .example(
              fields(
                  "{\"name\": \"n\", \"type\": \"int\", \"default\": 0}",
                  "{\"name\": \"n\", \"type\": \"int\"}"));

  static final Rule DEFAULT_CHANGED =
      rule("avro-default-value-changed", "Default of a field changed")
          .severity(Severity.WARNING)
          .layers(SEMANTIC)
          .because("Readers fill in another value for data that lacks the field.")
          .hint("Keep the default, unless the old one was wrong.")
          .example(
              fields(
                  "{\"name\": \"n\", \"type\": \"int\", \"default\": 0}",
                  "{\"name\": \"n\", \"type\": \"int\", \"default\": 1}"));

  static final Rule ENUM_DEFAULT =
      rule("avro-enum-default-changed", "Default of an enum changed or removed")
          .severity(Severity.WARNING)
          .layers(SEMANTIC)
          .because(
              "Unknown symbols are read as another one; without a default they will not be read at"
                  + " all when the next symbol goes.")
          .hint("Keep the default.")
          .example(
              enums(
                  "[\"NEW\", \"OTHER\"], \"default\": \"OTHER\"",
                  "[\"NEW\", \"OTHER\"], \"default\": \"NEW\""));

  static final Rule ENUM_ORDER =
      rule("avro-enum-order-changed", "Symbols of an enum in another order")
          .layers(SEMANTIC)
          .because("Symbols sort by their order, and programs may keep their numbers.")
          .hint("Add symbols at the end only.")
          .example(enums("[\"NEW\", \"PAID\"]", "[\"PAID\", \"NEW\"]"));

  static final Rule FIELD_ORDER =
      rule("avro-field-order-changed", "Fields in another order")
          .layers(SEMANTIC)
          .because(
              "Avro matches fields by name. Records sort by the order of fields, and consumers that"
                  + " go by position, as table formats may, see columns swapped.")
          .hint("Restore the order, and add fields at the end.")
          .example(
              fields(
                  "{\"name\": \"a\", \"type\": \"int\"}, {\"name\": \"b\", \"type\": \"long\"}",
                  "{\"name\": \"b\", \"type\": \"long\"}, {\"name\": \"a\", \"type\": \"int\"}"));

  static final Rule SORT_ORDER =
      rule("avro-sort-order-changed", "Sort order of a field changed")
          .layers(SEMANTIC)
          .because("Sorted data of both versions does not merge any more.")
          .hint("Sort again what is kept sorted.")
          .example(
              fields(
                  "{\"name\": \"n\", \"type\": \"int\"}",
                  "{\"name\": \"n\", \"type\": \"int\", \"order\": \"descending\"}"));

  static final Rule DOC =
      rule("avro-doc-changed", "Documentation changed")
          .layers(META)
          .because(
              "Data is not concerned. When a unit or currency in the text changes, the values"
                  + " probably change with it.")
          .hint("Read the change for a change of meaning.")
          .example(
              fields(
                  "{\"name\": \"n\", \"type\": \"int\", \"doc\": \"Number of items.\"}",
                  "{\"name\": \"n\", \"type\": \"int\", \"doc\": \"How many items.\"}"));

  static final Rule PROPERTY =
      rule("avro-prop-changed", "Custom property changed")
          .layers(META)
          .because(
              "Avro ignores properties it does not define; others go by them. A change of unit,"
                  + " currency or classification changes what the values mean.")
          .hint("Tell those who use the property.")
          .example(
              fields(
                  "{\"name\": \"n\", \"type\": \"int\", \"unit\": \"kg\"}",
                  "{\"name\": \"n\", \"type\": \"int\", \"unit\": \"g\"}"));

  private AvroMeaningRules() {}

  private static String decimal(int precision, int scale) {
    return "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": %d, \"scale\": %d}"
        .formatted(precision, scale);
  }

  static List<Rule> all() {
    return List.of(
        LOGICAL_CHANGED,
        LOGICAL_ADDED,
        LOGICAL_REMOVED,
        DECIMAL_SCALE,
        DECIMAL_PRECISION,
        DEFAULT_REMOVED,
        DEFAULT_CHANGED,
        ENUM_DEFAULT,
        ENUM_ORDER,
        FIELD_ORDER,
        SORT_ORDER,
        DOC,
        PROPERTY);
  }
}
