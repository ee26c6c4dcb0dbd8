package dev.meshwright.compat.jsonschema.rule;

import static dev.meshwright.model.compat.Effect.BREAK;
import static dev.meshwright.model.compat.Effect.OK;
import static dev.meshwright.model.compat.Effect.UNKNOWN;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// What is said of a schema as a whole, and of what does not decide about validity.
public final class DocumentRules {

  public static final Rule REF_UNRESOLVED =
      new Rule(
          "json-ref-unresolved",
          SchemaFormat.JSON_SCHEMA,
          Severity.ERROR,
          UNKNOWN,
          UNKNOWN,
          List.of(Layer.VALIDITY),
          "A reference leads nowhere",
          "Nothing is fetched from a network, so that a verdict is the same everywhere and"
              + " tomorrow. A schema with a reference that leads to no file of the workspace cannot"
              + " be judged.",
          "Put a copy of the referenced schema into the repository; it is found by its path or its"
              + " $id.",
          List.of(),
          new Rule.Example("{\"type\": \"object\"}", "{\"$ref\": \"missing.json\"}"));

  public static final Rule DIALECT_CHANGED =
      Rules.harmless(
          "json-dialect-changed",
          Severity.WARNING,
          Layer.SEMANTIC,
          "The schema is written for another draft",
          "Some keywords mean something else in another draft: items with a list, exclusiveMinimum,"
              + " what stands beside $ref. Both versions are compared by what they mean in their"
              + " own draft. Consumers whose validator does not know the new draft misread the"
              + " schema.",
          "Make sure that all validators in use know the draft.",
          List.of(),
          "{\"$schema\": \"http://json-schema.org/draft-06/schema#\", \"type\": \"string\"}",
          "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"string\"}");

  public static final Rule NOT_SUBSET =
      Rules.validation(
          "json-not-subset",
          BREAK,
          OK,
          "A document shows the break",
          "The versions accept different documents though no single keyword is to blame: it is what"
              + " keywords do together. The document that is shown was confirmed by a validator:"
              + " one version accepts it, the other does not.",
          "Look at the document, and let the refusing version accept it.",
          List.of(),
          "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"allOf\":"
              + " [{\"properties\": {\"a\": true}}], \"unevaluatedProperties\": false}",
          "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"allOf\":"
              + " [{\"properties\": {}}], \"unevaluatedProperties\": false}");

  public static final Rule NOT_PROVABLE =
      Rules.validation(
          "json-not-provable",
          UNKNOWN,
          OK,
          "Neither proved nor refuted",
          "No document was found that one version accepts and the other refuses, and no proof that"
              + " there is none, within bounded work. Other tools guess here.",
          "The message says which part is beyond what can be compared; write it in a simpler form.",
          List.of(),
          "{\"type\": \"string\", \"pattern\": \"^(a|b)\\\\1$\"}",
          "{\"type\": \"string\", \"pattern\": \"^(a|c)\\\\1$\"}");

  public static final Rule DEFAULT_CHANGED =
      Rules.harmless(
          "json-default-changed",
          Severity.WARNING,
          Layer.SEMANTIC,
          "The default is another one",
          "Documents stay valid, but a missing value means something else to who fills it in.",
          "Write the value out instead of relying on the default.",
          List.of("confluent:DEFAULT_CHANGED"),
          "{\"type\": \"integer\", \"default\": 1}",
          "{\"type\": \"integer\", \"default\": 2}");

  public static final Rule ANNOTATION_CHANGED =
      Rules.harmless(
          "json-annotation-changed",
          Severity.INFO,
          Layer.META,
          "Documentation changed",
          "title, description, examples, deprecated, readOnly, writeOnly or $comment: nothing that"
              + " documents depend on.",
          "",
          List.of("confluent:DESCRIPTION_CHANGED", "confluent:TITLE_CHANGED"),
          "{\"description\": \"The total.\"}",
          "{\"description\": \"The total, tax included.\"}");

  public static final Rule EXTENSION_CHANGED =
      Rules.harmless(
          "json-extension-changed",
          Severity.INFO,
          Layer.META,
          "A custom keyword changed",
          "Validators ignore keywords that no draft knows. Some carry meaning nevertheless: a unit,"
              + " a currency or a classification that changes is a warning.",
          "Tell who reads the keyword.",
          List.of(),
          "{\"type\": \"number\", \"x-owner\": \"sales\"}",
          "{\"type\": \"number\", \"x-owner\": \"finance\"}");

  public static final Rule UNSATISFIABLE =
      Rules.validation(
          "json-unsatisfiable",
          BREAK,
          OK,
          "The schema accepts no document",
          "What the schema asks for cannot be fulfilled together, so that every document is"
              + " refused. Other tools do not notice.",
          "Correct the keywords that exclude each other.",
          List.of(),
          "{\"type\": \"string\"}",
          "{\"type\": \"string\", \"minLength\": 3, \"maxLength\": 2}");

  private DocumentRules() {}

  public static List<Rule> all() {
    return List.of(
        REF_UNRESOLVED,
        DIALECT_CHANGED,
        NOT_SUBSET,
        NOT_PROVABLE,
        DEFAULT_CHANGED,
        ANNOTATION_CHANGED,
        EXTENSION_CHANGED,
        UNSATISFIABLE);
  }
}
