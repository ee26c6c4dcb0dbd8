package dev.meshwright.compat.avro;

import static dev.meshwright.compat.avro.AvroExamples.enums;
import static dev.meshwright.compat.avro.AvroExamples.types;
import static dev.meshwright.compat.avro.AvroRuleBuilder.rule;
import static dev.meshwright.model.compat.Effect.BREAK;
import static dev.meshwright.model.compat.Effect.LOSSY;
import static dev.meshwright.model.compat.Effect.OK;
import static dev.meshwright.model.compat.Layer.SEMANTIC;
import static dev.meshwright.model.compat.Layer.WIRE;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Severity;
import java.util.List;

/// Types, unions and enums: what decides whether bytes still read.
final class AvroTypeRules {

  private static final String MISMATCH = "TYPE_MISMATCH";
  private static final String MISSING_BRANCH = "MISSING_UNION_BRANCH";
  private static final String MISSING_SYMBOLS = "MISSING_ENUM_SYMBOLS";

  static final Rule PROMOTED =
      rule("avro-type-promoted", "Type widened")
          .does(OK, BREAK)
          .severity(Severity.ERROR)
          .because(
              "Avro promotes old values to the wider type without loss. Old readers cannot narrow"
                  + " new values.")
          .hint("Add a new field instead if old readers must go on.")
          .known(MISMATCH)
          .example(types("\"int\"", "\"long\""));

  static final Rule PROMOTED_LOSSY =
      rule("avro-type-promoted-lossy", "Type widened with loss of digits")
          .does(LOSSY, BREAK)
          .severity(Severity.ERROR)
          .layers(WIRE, SEMANTIC)
          .because(
              "A float holds whole numbers exactly up to 2^24 only, a double up to 2^53: 16777217"
                  + " becomes 16777216. No other engine reports the loss.")
          .hint("Promote int to double, and use decimal or string for long.")
          .known(MISMATCH)
          .example(types("\"long\"", "\"double\""));

  static final Rule NARROWED =
      rule("avro-type-narrowed", "Type narrowed")
          .does(BREAK, OK)
          .severity(Severity.ERROR)
          .because("Avro does not read a wider type as a narrower one, even where the value fits.")
          .hint("Keep the wide type, or add a new field.")
          .known(MISMATCH)
          .example(types("\"long\"", "\"int\""));

  static final Rule CHANGED =
      rule("avro-type-changed", "Type changed")
          .does(BREAK, BREAK)
          .severity(Severity.ERROR)
          .because("Avro has no way to read one type as the other in either direction.")
          .hint("Add a new field with the new type and deprecate the old one.")
          .known(MISMATCH)
          .example(types("\"int\"", "\"boolean\""));

  static final Rule STRING_BYTES =
      rule("avro-string-bytes-swapped", "Text read as bytes or bytes as text")
          .severity(Severity.WARNING)
          .layers(WIRE, SEMANTIC)
          .because(
              "Both read as the other. Bytes that are not UTF-8 become replacement characters"
                  + " without a word.")
          .hint("Make sure that all values are UTF-8 text, or add a new field.")
          .example(types("\"string\"", "\"bytes\""));

  static final Rule BRANCH_ADDED =
      rule("avro-union-branch-added", "Branch added to a union")
          .does(OK, BREAK)
          .severity(Severity.ERROR)
          .because("Writers may now send a branch that old readers do not have.")
          .hint("Upgrade all readers before any writer uses the branch.")
          .known(MISSING_BRANCH)
          .example(types("[\"int\", \"string\"]", "[\"int\", \"string\", \"boolean\"]"));

  static final Rule BRANCH_REMOVED =
      rule("avro-union-branch-removed", "Branch removed from a union")
          .does(BREAK, OK)
          .severity(Severity.ERROR)
          .because("Old data may hold values of the branch that is gone.")
          .hint("Keep the branch until no data with it is left.")
          .known(MISSING_BRANCH)
          .example(types("[\"int\", \"string\", \"boolean\"]", "[\"int\", \"string\"]"));

  static final Rule NULLABLE =
      rule("avro-nullability-added", "Value may be null now")
          .does(OK, BREAK)
          .severity(Severity.ERROR)
          .layers(WIRE, SEMANTIC)
          .because("Old readers do not expect null and refuse a record that has it.")
          .hint("Upgrade readers first.")
          .known(MISMATCH)
          .example(types("\"int\"", "[\"null\", \"int\"]"));

  static final Rule REQUIRED =
      rule("avro-nullability-removed", "Value may no longer be null")
          .does(BREAK, OK)
          .severity(Severity.ERROR)
          .layers(WIRE, SEMANTIC)
          .because("Old data may hold null where the new schema has no place for it.")
          .hint("Keep the union, and demand values by a quality rule.")
          .known(MISMATCH)
          .example(types("[\"null\", \"int\"]", "\"int\""));

  static final Rule UNION_ORDER =
      rule("avro-union-order-changed", "Branches of a union in another order")
          .layers(SEMANTIC)
          .because(
              "Bytes resolve as before. A default belongs to the first branch in older and other"
                  + " readers, and a value that fits two branches may land in another one.")
          .hint("Restore the order.")
          .example(types("[\"int\", \"string\"]", "[\"string\", \"int\"]"));

  static final Rule SYMBOL_ADDED =
      rule("avro-enum-symbol-added", "Symbol added to an enum")
          .does(OK, BREAK)
          .severity(Severity.ERROR)
          .because(
              "Old readers do not know the symbol, and their enum has no default. The default of a"
                  + " field does not help: it is for missing fields only.")
          .hint("Give the enum itself a \"default\" one version earlier, then add the symbol.")
          .known(MISSING_SYMBOLS)
          .example(enums("[\"NEW\"]", "[\"NEW\", \"PAID\"]"));

  static final Rule SYMBOL_ADDED_DEFAULTED =
      rule("avro-enum-symbol-added-defaulted", "Symbol added to an enum with a default")
          .does(OK, LOSSY)
          .severity(Severity.WARNING)
          .layers(SEMANTIC, WIRE)
          .because("Old readers silently see the default in place of the new symbol.")
          .hint("Tell consumers on the old schema what the default now stands for.")
          .example(
              enums(
                  "[\"NEW\"], \"default\": \"NEW\"", "[\"NEW\", \"PAID\"], \"default\": \"NEW\""));

  static final Rule SYMBOL_REMOVED =
      rule("avro-enum-symbol-removed", "Symbol removed from an enum")
          .does(BREAK, OK)
          .severity(Severity.ERROR)
          .because("Old data may hold the symbol, and the new enum has no default to take instead.")
          .hint("Keep the symbol, or give the enum a default.")
          .known(MISSING_SYMBOLS)
          .example(enums("[\"NEW\", \"PAID\"]", "[\"NEW\"]"));

  static final Rule SYMBOL_REMOVED_DEFAULTED =
      rule("avro-enum-symbol-removed-defaulted", "Symbol removed from an enum with a default")
          .does(LOSSY, OK)
          .severity(Severity.WARNING)
          .layers(SEMANTIC, WIRE)
          .because("New readers silently see the default where old data holds the symbol.")
          .hint("Keep the symbol while data with it exists.")
          .example(
              enums(
                  "[\"NEW\", \"PAID\"], \"default\": \"NEW\"", "[\"NEW\"], \"default\": \"NEW\""));

  static final Rule FIXED_SIZE =
      rule("avro-fixed-size-changed", "Size of a fixed changed")
          .does(BREAK, BREAK)
          .severity(Severity.ERROR)
          .because("A fixed has no length in the data: another size cannot be read at all.")
          .hint("Define a type with a new name.")
          .known("FIXED_SIZE_MISMATCH")
          .example(
              types(
                  "{\"type\": \"fixed\", \"name\": \"Hash\", \"size\": 16}",
                  "{\"type\": \"fixed\", \"name\": \"Hash\", \"size\": 32}"));

  private AvroTypeRules() {}

  static List<Rule> all() {
    return List.of(
        PROMOTED,
        PROMOTED_LOSSY,
        NARROWED,
        CHANGED,
        STRING_BYTES,
        BRANCH_ADDED,
        BRANCH_REMOVED,
        NULLABLE,
        REQUIRED,
        UNION_ORDER,
        SYMBOL_ADDED,
        SYMBOL_ADDED_DEFAULTED,
        SYMBOL_REMOVED,
        SYMBOL_REMOVED_DEFAULTED,
        FIXED_SIZE);
  }
}
