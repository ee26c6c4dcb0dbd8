package dev.meshwright.compat.jsonschema.rule;

import static dev.meshwright.model.compat.Effect.BREAK;
import static dev.meshwright.model.compat.Effect.OK;

import dev.meshwright.compat.Rule;
import java.util.List;

/// Changes to objects: which members there are, and which there must be.
public final class ObjectRules {

  public static final Rule PROPERTY_ADDED_OPEN =
      Rules.validation(
          "json-property-added-open",
          BREAK,
          OK,
          "A property is declared where anything was allowed",
          "The old schema is open: it accepts members it does not declare, of any type. A document"
              + " that already used the new name for something else is refused by the new schema."
              + " To a consumer who cannot know what producers wrote that is a break (the strict"
              + " view). A producer who wrote only declared members never made such a document (the"
              + " lenient view), and sees no break. No rule is complained about more in other"
              + " tools, which offer only one of the two views.",
          "Close the object with additionalProperties: false from its first version on, or use the"
              + " lenient profile when producers write only what is declared.",
          List.of("confluent:PROPERTY_ADDED_TO_OPEN_CONTENT_MODEL"),
          "{\"properties\": {\"id\": {\"type\": \"integer\"}}}",
          "{\"properties\": {\"id\": {\"type\": \"integer\"}, \"note\": {\"type\": \"string\"}}}");

  public static final Rule PROPERTY_ADDED_CLOSED =
      Rules.validation(
          "json-property-added-closed",
          OK,
          BREAK,
          "A closed object has a new property",
          "The old schema forbids members it does not declare, so old consumers refuse documents"
              + " with the new one. All old documents stay valid.",
          "Upgrade consumers before producers write the property.",
          List.of("confluent:OPTIONAL_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL"),
          "{\"properties\": {\"id\": {}}, \"additionalProperties\": false}",
          "{\"properties\": {\"id\": {}, \"note\": {}}, \"additionalProperties\": false}");

  public static final Rule PROPERTY_ADDED_REQUIRED =
      Rules.validation(
          "json-property-added-required",
          BREAK,
          OK,
          "A new property is required",
          "No old document has it, so new consumers refuse all of them. A default does not help:"
              + " validators do not fill it in.",
          "Make it optional, and require it where documents are made.",
          List.of(
              "confluent:REQUIRED_PROPERTY_ADDED_TO_UNOPEN_CONTENT_MODEL",
              "confluent:REQUIRED_ATTRIBUTE_ADDED"),
          "{\"properties\": {\"id\": {}}}",
          "{\"properties\": {\"id\": {}, \"note\": {}}, \"required\": [\"note\"]}");

  public static final Rule PROPERTY_REMOVED_OPEN =
      Rules.validation(
          "json-property-removed-open",
          OK,
          BREAK,
          "A property is no longer declared, though still allowed",
          "The new schema is open and accepts anything under the old name. Old consumers refuse"
              + " documents that use the name for something else. Who reads the property finds it"
              + " missing.",
          "Keep it declared, marked as deprecated, until nobody reads it.",
          List.of("confluent:PROPERTY_REMOVED_FROM_OPEN_CONTENT_MODEL"),
          "{\"properties\": {\"id\": {}, \"note\": {\"type\": \"string\"}}}",
          "{\"properties\": {\"id\": {}}}");

  public static final Rule PROPERTY_REMOVED_CLOSED =
      Rules.validation(
          "json-property-removed-closed",
          BREAK,
          OK,
          "A property is no longer allowed",
          "The new schema forbids members it does not declare, so new consumers refuse every old"
              + " document that has the property.",
          "Keep it declared, marked as deprecated, until no such document is left.",
          List.of("confluent:PROPERTY_REMOVED_FROM_CLOSED_CONTENT_MODEL"),
          "{\"properties\": {\"id\": {}, \"note\": {}}, \"additionalProperties\": false}",
          "{\"properties\": {\"id\": {}}, \"additionalProperties\": false}");

  public static final Rule PROPERTY_RENAMED =
      Rules.validation(
          "json-property-renamed",
          BREAK,
          BREAK,
          "A property has another name",
          "JSON Schema knows no aliases: to documents a new name is a property removed and another"
              + " one added. Old data has the value under the old name, where new readers do not"
              + " look for it.",
          "Declare both names for a time; write both, read the new one first.",
          List.of(),
          "{\"properties\": {\"userName\": {\"type\": \"string\"}}, \"additionalProperties\":"
              + " false}",
          "{\"properties\": {\"user_name\": {\"type\": \"string\"}}, \"additionalProperties\":"
              + " false}");

  public static final Rule REQUIRED_ADDED =
      Rules.validation(
          "json-required-added",
          BREAK,
          OK,
          "A property is newly required",
          "Old documents without it are refused by new consumers. Names that are not declared under"
              + " properties count as well, which other tools miss.",
          "Leave it optional, and require it where documents are made.",
          List.of("confluent:REQUIRED_ATTRIBUTE_ADDED"),
          "{\"properties\": {\"id\": {}}}",
          "{\"properties\": {\"id\": {}}, \"required\": [\"id\"]}");

  public static final Rule REQUIRED_REMOVED =
      Rules.validation(
          "json-required-removed",
          OK,
          BREAK,
          "A property is no longer required",
          "Old consumers refuse documents without it, and their code relies on it.",
          "Upgrade consumers before producers leave it out.",
          List.of("confluent:REQUIRED_ATTRIBUTE_REMOVED"),
          "{\"properties\": {\"id\": {}}, \"required\": [\"id\"]}",
          "{\"properties\": {\"id\": {}}}");

  public static final Rule ADDITIONAL_PROPERTIES_CLOSED =
      Rules.validation(
          "json-additional-properties-closed",
          BREAK,
          OK,
          "Undeclared members are forbidden or limited",
          "Old documents with members that the schema does not declare are refused by new"
              + " consumers.",
          "Leave the object open, or declare the members that are in use first.",
          List.of("confluent:ADDITIONAL_PROPERTIES_REMOVED"),
          "{\"properties\": {\"id\": {}}}",
          "{\"properties\": {\"id\": {}}, \"additionalProperties\": false}");

  public static final Rule ADDITIONAL_PROPERTIES_OPENED =
      Rules.validation(
          "json-additional-properties-opened",
          OK,
          BREAK,
          "Undeclared members are newly allowed",
          "Old consumers refuse documents with members they do not know.",
          "Upgrade consumers before producers add members.",
          List.of("confluent:ADDITIONAL_PROPERTIES_ADDED"),
          "{\"properties\": {\"id\": {}}, \"additionalProperties\": false}",
          "{\"properties\": {\"id\": {}}}");

  public static final Rule PATTERN_PROPERTIES_CHANGED =
      Rules.validation(
          "json-pattern-properties-changed",
          BREAK,
          OK,
          "What holds for members by pattern of their name changed",
          "A pattern was added, removed or holds members to something else. Which documents that"
              + " touches is worked out from the patterns themselves; other tools never compare"
              + " them.",
          "Keep the old pattern beside the new one.",
          List.of(),
          "{\"patternProperties\": {\"^n_\": {\"type\": \"number\"}}}",
          "{\"patternProperties\": {\"^n_\": {\"type\": \"number\"}, \"^s_\": {\"type\":"
              + " \"string\"}}}");

  public static final Rule PROPERTY_NAMES_CHANGED =
      Rules.validation(
          "json-property-names-changed",
          BREAK,
          OK,
          "The names that members may have changed",
          "propertyNames accepts other names than before. Other tools never compare it.",
          "Accept the old names as well.",
          List.of(),
          "{\"propertyNames\": {\"maxLength\": 20}}",
          "{\"propertyNames\": {\"maxLength\": 10}}");

  public static final Rule DEPENDENT_CHANGED =
      Rules.validation(
          "json-dependent-changed",
          BREAK,
          OK,
          "What the presence of a property asks for changed",
          "dependencies, dependentRequired or dependentSchemas ask for other things than before.",
          "Ask for it where documents are made, not in the schema.",
          List.of("confluent:DEPENDENCY_ARRAY_ADDED", "confluent:DEPENDENCY_SCHEMA_ADDED"),
          "{\"properties\": {\"card\": {}, \"code\": {}}}",
          "{\"properties\": {\"card\": {}, \"code\": {}}, \"dependencies\": {\"card\":"
              + " [\"code\"]}}");

  private ObjectRules() {}

  public static List<Rule> all() {
    return List.of(
        PROPERTY_ADDED_OPEN,
        PROPERTY_ADDED_CLOSED,
        PROPERTY_ADDED_REQUIRED,
        PROPERTY_REMOVED_OPEN,
        PROPERTY_REMOVED_CLOSED,
        PROPERTY_RENAMED,
        REQUIRED_ADDED,
        REQUIRED_REMOVED,
        ADDITIONAL_PROPERTIES_CLOSED,
        ADDITIONAL_PROPERTIES_OPENED,
        PATTERN_PROPERTIES_CHANGED,
        PROPERTY_NAMES_CHANGED,
        DEPENDENT_CHANGED);
  }
}
