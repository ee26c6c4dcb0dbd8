package dev.meshwright.compat.jsonschema.rule;

import static dev.meshwright.model.compat.Effect.BREAK;
import static dev.meshwright.model.compat.Effect.OK;

import dev.meshwright.compat.Rule;
import java.util.List;

/// Changes to arrays and to how schemas are put together.
public final class CompositionRules {

  public static final Rule ITEMS_TUPLE_CHANGED =
      Rules.validation(
          "json-items-tuple-changed",
          BREAK,
          OK,
          "What the items of an array are held to by place changed",
          "prefixItems, items as a list, additionalItems or unevaluatedItems hold items to other"
              + " schemas than before. A list of schemas is written differently from 2020-12 on; it"
              + " is the meaning that is compared.",
          "Add places at the end, and leave what follows open.",
          List.of(
              "confluent:ITEM_ADDED_TO_OPEN_CONTENT_MODEL",
              "confluent:ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL"),
          "{\"items\": [{\"type\": \"string\"}]}",
          "{\"items\": [{\"type\": \"string\"}, {\"type\": \"number\"}]}");

  public static final Rule CONTAINS_CHANGED =
      Rules.validation(
          "json-contains-changed",
          BREAK,
          OK,
          "What an array must contain changed",
          "contains asks for another item than before. Other tools compare the counts only.",
          "Let contains accept the old items as well.",
          List.of(),
          "{\"type\": \"array\"}",
          "{\"type\": \"array\", \"contains\": {\"type\": \"integer\"}}");

  public static final Rule ANYOF_BRANCH_REMOVED =
      Rules.validation(
          "json-anyof-branch-removed",
          BREAK,
          OK,
          "An alternative of anyOf is gone",
          "Old documents that only this alternative accepted are refused by new consumers; none are"
              + " when another alternative covers it, which is worked out.",
          "Keep the alternative until no such document is left.",
          List.of("confluent:SUM_TYPE_NARROWED"),
          "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}",
          "{\"anyOf\": [{\"type\": \"string\"}]}");

  public static final Rule ANYOF_BRANCH_ADDED =
      Rules.validation(
          "json-anyof-branch-added",
          OK,
          BREAK,
          "anyOf has a new alternative",
          "Old consumers refuse documents that only the new alternative accepts.",
          "Upgrade consumers before producers make use of it.",
          List.of("confluent:SUM_TYPE_EXTENDED"),
          "{\"anyOf\": [{\"type\": \"string\"}]}",
          "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}");

  public static final Rule ONEOF_BRANCH_ADDED =
      Rules.validation(
          "json-oneof-branch-added",
          OK,
          BREAK,
          "oneOf has a new alternative",
          "Old consumers refuse documents that only the new alternative accepts. Old documents stay"
              + " valid only if the new alternative shares none with an old one: what two"
              + " alternatives accept, oneOf refuses. Other tools overlook that.",
          "Make the alternatives exclude one another, by a property with a const for each.",
          List.of("confluent:SUM_TYPE_EXTENDED"),
          "{\"oneOf\": [{\"type\": \"string\"}]}",
          "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}");

  public static final Rule ONEOF_BRANCH_REMOVED =
      Rules.validation(
          "json-oneof-branch-removed",
          BREAK,
          OK,
          "An alternative of oneOf is gone",
          "Old documents that only this alternative accepted are refused by new consumers. Where it"
              + " overlapped with another, documents that were refused become valid.",
          "Keep the alternative until no such document is left.",
          List.of("confluent:SUM_TYPE_NARROWED"),
          "{\"oneOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}",
          "{\"oneOf\": [{\"type\": \"string\"}]}");

  public static final Rule ALLOF_BRANCH_ADDED =
      Rules.validation(
          "json-allof-branch-added",
          BREAK,
          OK,
          "allOf asks for more",
          "Old documents that do not fit the new part are refused by new consumers.",
          "Ask for it where documents are made, not in the schema.",
          List.of("confluent:PRODUCT_TYPE_EXTENDED"),
          "{\"allOf\": [{\"type\": \"string\"}]}",
          "{\"allOf\": [{\"type\": \"string\"}, {\"maxLength\": 5}]}");

  public static final Rule ALLOF_BRANCH_REMOVED =
      Rules.validation(
          "json-allof-branch-removed",
          OK,
          BREAK,
          "allOf asks for less",
          "Old consumers refuse documents that do not fit the part that is gone.",
          "Upgrade consumers before producers make use of it.",
          List.of("confluent:PRODUCT_TYPE_NARROWED"),
          "{\"allOf\": [{\"type\": \"string\"}, {\"maxLength\": 5}]}",
          "{\"allOf\": [{\"type\": \"string\"}]}");

  public static final Rule NOT_CHANGED =
      Rules.validation(
          "json-not-changed",
          BREAK,
          OK,
          "What is excluded changed",
          "not excludes other documents than before. What it excludes in addition, new consumers"
              + " refuse; what it no longer excludes, old ones do.",
          "Exclude it where documents are made, not in the schema.",
          List.of("confluent:NOT_TYPE_EXTENDED", "confluent:NOT_TYPE_NARROWED"),
          "{\"type\": \"string\"}",
          "{\"type\": \"string\", \"not\": {\"maxLength\": 3}}");

  public static final Rule CONDITIONAL_CHANGED =
      Rules.validation(
          "json-conditional-changed",
          BREAK,
          OK,
          "A condition changed",
          "if, then and else hold documents to other things than before. Other tools do not compare"
              + " them, or call every change a break.",
          "Add conditions only for documents that did not exist before.",
          List.of(),
          "{\"type\": \"object\"}",
          "{\"type\": \"object\", \"if\": {\"required\": [\"a\"]}, \"then\": {\"required\":"
              + " [\"b\"]}}");

  private CompositionRules() {}

  public static List<Rule> all() {
    return List.of(
        ITEMS_TUPLE_CHANGED,
        CONTAINS_CHANGED,
        ANYOF_BRANCH_REMOVED,
        ANYOF_BRANCH_ADDED,
        ONEOF_BRANCH_ADDED,
        ONEOF_BRANCH_REMOVED,
        ALLOF_BRANCH_ADDED,
        ALLOF_BRANCH_REMOVED,
        NOT_CHANGED,
        CONDITIONAL_CHANGED);
  }
}
