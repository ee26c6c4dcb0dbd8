package dev.meshwright.schema.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.ValidationLimitExceededException;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.InstanceError;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.text.Reasons;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;

/// Validates documents with a library that passes the official test suite of all drafts.
///
/// Nothing is fetched: references are answered from the files that the schema was read with, and
/// from the meta-schemas in the library. Work is bounded in evaluation steps, and in characters
/// looked at by patterns.
public final class JsonValidation implements InstanceValidator {

  private static final long MOST_STEPS = 2_000_000;
  private static final int MOST_NESTED = 400;

  @Override
  public Prepared prepare(JsonSchemaDocument document) {
    try {
      Schema schema = load(document);
      return json ->
          LargeNumbers.spelled(json)
              .map(exact -> validate(schema, exact))
              .orElseGet(() ->
                  new InstanceReport.Undecided(
                      "The document holds a number too large for the validator."));
    } catch (SchemaException | JacksonException | IllegalArgumentException unusable) {
      String reason = "The validator cannot load the schema: " + Reasons.of(unusable);
      return json -> new InstanceReport.Undecided(reason);
    }
  }

  /// Prepares the schemas in a document, each to be held against values by itself.
  public static Parts parts(JsonSchemaDocument document) {
    return new Parts(document);
  }

  /// The schemas in a document. Not safe for use by several threads at once.
  public static final class Parts {

    private final JsonSchemaDocument document;
    private final SchemaTexts texts;
    private final String file;
    private final Memoized<SchemaRegistry> registry = new Memoized<>(this::registry);
    private final Memoized<Optional<Schema>> root = new Memoized<>(this::root);
    private int alone;

    private Parts(JsonSchemaDocument document) {
      this.document = document;
      this.texts = new SchemaTexts(document);
      this.file = Uris.ofFile(document.file()).toString();
    }

    private SchemaRegistry registry() {
      return JsonValidation.registry(document, texts);
    }

    private Optional<Schema> root() {
      return texts
          .root()
          .map(text -> registry.get().getSchema(SchemaLocation.of(file), text, InputFormat.JSON));
    }

    /// Holds a value against the schema at a pointer.
    ///
    /// @param json must be well-formed
    public InstanceReport validate(String pointer, String json) {
      return report(
          json,
          () ->
              root.get()
                  .map(schema ->
                      pointer.isEmpty()
                          ? schema
                          : schema.getRefSchema(
                              SchemaLocation.of(file + "#" + fragment(pointer)).getFragment())));
    }

    /// Holds a value against a schema of the document that refers to nothing outside of itself.
    ///
    /// @param schema its text
    /// @param json must be well-formed
    public InstanceReport validateAlone(String schema, String json) {
      SchemaLocation place = SchemaLocation.of(file + "/part/" + alone++);
      return report(
          json,
          () ->
              LargeNumbers.spelled(schema)
                  .map(text -> registry.get().getSchema(place, text, InputFormat.JSON)));
    }

    private static InstanceReport report(String json, Supplier<Optional<Schema>> schema) {
      return guarded(() -> {
        Optional<String> exact = LargeNumbers.spelled(json);
        Optional<Schema> loaded = schema.get();
        return exact.isPresent() && loaded.isPresent()
            ? JsonValidation.validate(loaded.get(), exact.get())
            : new InstanceReport.Undecided("A value is too large.");
      });
    }
  }

  /// A pointer as it stands in a URI.
  private static String fragment(String pointer) {
    return URLEncoder.encode(pointer, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("%24", "$");
  }

  private static Schema load(JsonSchemaDocument document) {
    SchemaTexts texts = new SchemaTexts(document);
    Optional<String> text = texts.root();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("it holds values that are too large");
    }
    SchemaLocation location = SchemaLocation.of(Uris.ofFile(document.file()).toString());
    return registry(document, texts).getSchema(location, text.get(), InputFormat.JSON);
  }

  private static SchemaRegistry registry(JsonSchemaDocument document, SchemaTexts texts) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(false)
            .locale(Locale.ENGLISH)
            .regularExpressionFactory(BoundedPattern::new)
            .build();
    return SchemaRegistry.withDefaultDialect(
        version(document.dialect()),
        builder ->
            builder
                .schemaRegistryConfig(config)
                .schemas(texts::find)
                .schemaLoader(loader -> loader.fetchRemoteResources(false)));
  }

  private static InstanceReport validate(Schema schema, String json) {
    return guarded(() -> {
      List<Error> errors =
          schema.validate(
              json,
              InputFormat.JSON,
              context ->
                  context.executionConfig(
                      c -> c.maxEvaluationSteps(MOST_STEPS).maxEvaluationDepth(MOST_NESTED)));
      return errors.isEmpty()
          ? new InstanceReport.Valid()
          : new InstanceReport.Invalid(errors.stream().map(JsonValidation::error).toList());
    });
  }

  private static InstanceReport guarded(Supplier<InstanceReport> validation) {
    try {
      return validation.get();
    } catch (BoundedPattern.TooSlowException slow) {
      return new InstanceReport.Undecided("The pattern " + slow.getMessage() + " takes too long.");
    } catch (ValidationLimitExceededException limit) {
      return new InstanceReport.Undecided("Validating takes too many steps.");
    } catch (StackOverflowError deep) {
      // The library recurses with the depth of schema and document.
      return new InstanceReport.Undecided("The schema or document is nested too deep.");
    } catch (JacksonException unreadable) {
      // Half characters, which JSON can spell and no reader accepts.
      return new InstanceReport.Undecided("The validator cannot read the document.");
    } catch (SchemaException | IllegalArgumentException unusable) {
      return new InstanceReport.Undecided(
          "The validator cannot use the schema: " + Reasons.of(unusable));
    }
  }

  private static InstanceError error(Error error) {
    return new InstanceError(
        error.getInstanceLocation().toString(),
        Optional.ofNullable(error.getKeyword()).orElse("false"),
        error.getSchemaLocation().getFragment().toString(),
        error.getMessage());
  }

  private static SpecificationVersion version(Dialect dialect) {
    return switch (dialect) {
      case DRAFT_04 -> SpecificationVersion.DRAFT_4;
      case DRAFT_06 -> SpecificationVersion.DRAFT_6;
      case DRAFT_07 -> SpecificationVersion.DRAFT_7;
      case DRAFT_2019_09 -> SpecificationVersion.DRAFT_2019_09;
      case DRAFT_2020_12 -> SpecificationVersion.DRAFT_2020_12;
    };
  }
}
