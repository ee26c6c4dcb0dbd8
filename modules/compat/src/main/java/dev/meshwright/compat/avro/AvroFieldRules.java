package dev.meshwright.compat.avro;

import static dev.meshwright.compat.avro.AvroExamples.fields;
import static dev.meshwright.compat.avro.AvroRuleBuilder.rule;
import static dev.meshwright.model.compat.Effect.BREAK;
import static dev.meshwright.model.compat.Effect.OK;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Severity;
import java.util.List;

/// Fields that come, go and change their names.
final class AvroFieldRules {

  private static final String ID = "{\"name\": \"id\", \"type\": \"string\"}";
  private static final String MISSING_DEFAULT = "READER_FIELD_MISSING_DEFAULT_VALUE";

  static final Rule ADDED_NO_DEFAULT =
      rule("avro-field-added-no-default", "Field added without a default")
          .does(BREAK, OK)
          .severity(Severity.ERROR)
          .because(
              "Data written before has no value for the field. A reader that asks for it and has no"
                  + " default refuses every old record.")
          .hint("Add a default: null in a union that begins with null, or a neutral value.")
          .known(MISSING_DEFAULT)
          .example(fields(ID, ID + ", {\"name\": \"note\", \"type\": \"string\"}"));

  static final Rule ADDED_WITH_DEFAULT =
      rule("avro-field-added-with-default", "Field added with a default")
          .because("Readers of old data fill in the default; old readers skip the new field.")
          .hint("Make sure that consumers can tell the default from a real value.")
          .example(
              fields(ID, ID + ", {\"name\": \"note\", \"type\": \"string\", \"default\": \"\"}"));

  static final Rule REMOVED_WITH_DEFAULT =
      rule("avro-field-removed-with-default", "Field removed that had a default")
          .because("New readers skip the field in old data; old readers take its default.")
          .hint("Tell consumers: those on the old schema see the default from now on.")
          .example(
              fields(ID + ", {\"name\": \"note\", \"type\": \"string\", \"default\": \"\"}", ID));

  static final Rule REMOVED_NO_DEFAULT =
      rule("avro-field-removed-no-default", "Field removed that had no default")
          .does(OK, BREAK)
          .severity(Severity.ERROR)
          .because(
              "Readers that still use the old schema ask for the field, find none in new data, and"
                  + " have no default to take.")
          .hint("Give the field a default one version earlier, then remove it.")
          .known(MISSING_DEFAULT)
          .example(fields(ID + ", {\"name\": \"note\", \"type\": \"string\"}", ID));

  static final Rule RENAMED_WITH_ALIAS =
      rule("avro-field-renamed-with-alias", "Field renamed, the old name kept as an alias")
          .does(OK, BREAK)
          .severity(Severity.WARNING)
          .because(
              "New readers find the value under its old name by the alias. Old readers know nothing"
                  + " of the new name. Some registries drop aliases and call this a break in both"
                  + " directions.")
          .hint("Keep the alias for as long as old data lives.")
          .known(MISSING_DEFAULT)
          .example(fields(ID, "{\"name\": \"key\", \"type\": \"string\", \"aliases\": [\"id\"]}"));

  static final Rule RENAMED_TO_ALIAS =
      rule("avro-field-renamed-to-alias", "Field renamed to a name that old readers have as alias")
          .does(BREAK, OK)
          .severity(Severity.ERROR)
          .because(
              "Old readers take the new name by their alias. New readers look for the new name in"
                  + " old data, where only the old one stands.")
          .hint("Keep the former name as an alias.")
          .known(MISSING_DEFAULT)
          .example(fields("{\"name\": \"key\", \"type\": \"string\", \"aliases\": [\"id\"]}", ID));

  static final Rule RENAME_SUSPECTED =
      rule("avro-field-rename-suspected", "Field renamed without an alias")
          .does(BREAK, BREAK)
          .severity(Severity.ERROR)
          .because(
              "A field went and one of the same type came in its place. For Avro these are two"
                  + " unrelated fields: values do not travel from one name to the other. Other"
                  + " engines report a removal and an addition.")
          .hint("If it is the same field, list its old name in \"aliases\".")
          .known(MISSING_DEFAULT)
          .example(fields(ID, "{\"name\": \"orderId\", \"type\": \"string\"}"));

  static final Rule ALIAS_REMOVED =
      rule("avro-alias-removed", "Alias removed")
          .severity(Severity.WARNING)
          .because(
              "Against the last version nothing happens. Data of versions that still used the"
                  + " former name is no longer read, which only a transitive check notices.")
          .hint("Keep the alias while data with the former name exists.")
          .example(fields("{\"name\": \"id\", \"type\": \"string\", \"aliases\": [\"key\"]}", ID));

  static final Rule ALIAS_AMBIGUOUS =
      rule("avro-alias-ambiguous", "Alias that fits two fields")
          .does(BREAK, OK)
          .severity(Severity.ERROR)
          .layers(dev.meshwright.model.compat.Layer.VALIDITY)
          .because(
              "A field whose name and alias both occur in the data could take either value; Avro"
                  + " throws instead of choosing.")
          .hint("Rename in two steps, with a release between them.")
          .example(
              fields(
                  ID + ", {\"name\": \"key\", \"type\": \"string\"}",
                  ID.replace("}", ", \"aliases\": [\"key\"]}")
                      + ", {\"name\": \"key\", \"type\": \"string\"}"));

  private AvroFieldRules() {}

  static List<Rule> all() {
    return List.of(
        ADDED_NO_DEFAULT,
        ADDED_WITH_DEFAULT,
        REMOVED_WITH_DEFAULT,
        REMOVED_NO_DEFAULT,
        RENAMED_WITH_ALIAS,
        RENAMED_TO_ALIAS,
        RENAME_SUSPECTED,
        ALIAS_REMOVED,
        ALIAS_AMBIGUOUS);
  }
}
