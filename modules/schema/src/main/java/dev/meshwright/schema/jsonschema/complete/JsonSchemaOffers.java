package dev.meshwright.schema.jsonschema.complete;

import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.JsonType;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ValueKind;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.text.JsonPlaces;
import dev.meshwright.text.TreeOffers;
import dev.meshwright.text.TreePlace;
import dev.meshwright.text.TreePlace.Level;
import dev.meshwright.text.TreePlace.Spot;
import dev.meshwright.text.YamlPlaces;
import java.util.List;
import java.util.Optional;

/// Offers what fits a place of a JSON Schema: keywords of its draft, types, formats, what
/// references can lead to.
public final class JsonSchemaOffers {

  private static final List<String> FORMATS =
      List.of(
          "date-time",
          "date",
          "time",
          "duration",
          "email",
          "hostname",
          "ipv4",
          "ipv6",
          "uri",
          "uri-reference",
          "uuid",
          "regex",
          "json-pointer");

  private final JsonSchemaDocument document;
  private final TreePlace place;
  private final TreeOffers offers;
  private final List<KnownType> types;

  private JsonSchemaOffers(
      JsonSchemaDocument document, TreePlace place, TreeOffers offers, List<KnownType> types) {
    this.document = document;
    this.place = place;
    this.offers = offers;
    this.types = types;
  }

  /// @param types that the files of the workspace declare
  public static List<Offer> at(JsonSchemaDocument document, int offset, List<KnownType> types) {
    boolean yaml = JsonSchemas.isYaml(document.file());
    Optional<TreePlace> place =
        yaml ? YamlPlaces.at(document.text(), offset) : JsonPlaces.at(document.text(), offset);
    if (place.isEmpty()) {
      return List.of();
    }
    TreeOffers offers = new TreeOffers(place.get(), yaml);
    new JsonSchemaOffers(document, place.get(), offers, types).gather();
    return offers.all();
  }

  private void gather() {
    OfferPlace at = OfferPlace.of(place.levels(), document.dialect());
    Dialect dialect = document.dialect();
    switch (at) {
      case OfferPlace.Schema schema -> {
        if (place.spot() == Spot.KEY) {
          KeywordKind.knownBy(dialect)
              .values()
              .forEach(keyword ->
                  offers.key(keyword.name(), detail(keyword.kind()), value(keyword, dialect)));
        } else {
          offers.json(OfferKind.SNIPPET, "object", "a schema", "{\"type\": \"object|\"}");
          offers.json(OfferKind.SNIPPET, "string", "a schema", "{\"type\": \"string|\"}");
          offers.json(OfferKind.VALUE, "true", "anything fits", "true");
          offers.json(OfferKind.VALUE, "false", "nothing fits", "false");
        }
      }
      case OfferPlace.Value(KeywordKind keyword, Level around) -> {
        if (place.spot() == Spot.VALUE) {
          value(keyword, around);
        }
      }
      case OfferPlace.Other other -> {}
    }
  }

  private void value(KeywordKind keyword, Level around) {
    switch (keyword.kind()) {
      case TYPES -> {
        for (JsonType type : JsonType.values()) {
          offers.text(OfferKind.TYPE, type.keyword(), "");
        }
      }
      case FLAG -> {
        offers.json(OfferKind.VALUE, "true", "", "true");
        offers.json(OfferKind.VALUE, "false", "", "false");
      }
      case REFERENCE -> {
        if (keyword.name().equals("$ref")) {
          new ReferenceOffers(document, offers, types).add();
        }
      }
      case TEXT -> texts(keyword.name());
      case NAMES -> new NameOffers(document, offers).required();
      case DATA, VALUE, VALUES -> {
        if (keyword.name().equals("default") || keyword.name().equals("const")) {
          new NameOffers(document, offers).values();
        }
        if (keyword.name().equals("default")
            && around.text("type").filter("boolean"::equals).isPresent()) {
          offers.json(OfferKind.VALUE, "true", "", "true");
          offers.json(OfferKind.VALUE, "false", "", "false");
        }
      }
      case SCHEMA,
          SCHEMAS,
          SCHEMA_OR_SCHEMAS,
          NAMED_SCHEMAS,
          DEPENDENCIES,
          NAMED_NAMES,
          AMOUNT,
          COUNT,
          PATTERN -> {}
    }
  }

  private void texts(String keyword) {
    switch (keyword) {
      case "format" -> FORMATS.forEach(name -> offers.text(OfferKind.VALUE, name, "format"));
      case "$schema" -> {
        for (Dialect each : Dialect.values()) {
          offers.text(OfferKind.VALUE, each.title(), "draft", schemaUri(each));
        }
      }
      case "contentEncoding" ->
          List.of("base64", "base64url", "base32", "base16", "quoted-printable")
              .forEach(name -> offers.text(OfferKind.VALUE, name, "encoding"));
      default -> {}
    }
  }

  /// The older drafts end theirs with an empty fragment.
  private static String schemaUri(Dialect dialect) {
    return dialect.atLeast(Dialect.DRAFT_2019_09) ? dialect.uri() : dialect.uri() + "#";
  }

  private static String detail(ValueKind kind) {
    return switch (kind) {
      case SCHEMA, SCHEMA_OR_SCHEMAS -> "a schema";
      case SCHEMAS -> "schemas";
      case NAMED_SCHEMAS, DEPENDENCIES -> "schemas by name";
      case NAMED_NAMES, NAMES -> "names";
      case TYPES -> "types";
      case AMOUNT -> "a number";
      case COUNT -> "a count";
      case FLAG -> "true or false";
      case TEXT -> "text";
      case PATTERN -> "a pattern";
      case VALUES -> "values";
      case VALUE, DATA -> "a value";
      case REFERENCE -> "a reference";
    };
  }

  private static String value(KeywordKind keyword, Dialect dialect) {
    if (keyword.name().equals("$schema")) {
      return '"' + schemaUri(dialect) + "|\"";
    }
    return switch (keyword.kind()) {
      case SCHEMA, NAMED_SCHEMAS, DEPENDENCIES, NAMED_NAMES -> "{|}";
      case SCHEMAS -> "[{|}]";
      case SCHEMA_OR_SCHEMAS -> "{|}";
      case NAMES -> "[|]";
      case VALUES -> "[\"|\"]";
      case TYPES -> "\"string|\"";
      case AMOUNT, COUNT -> keyword.name().equals("multipleOf") ? "1|" : "0|";
      case FLAG -> "true|";
      case TEXT, PATTERN, VALUE -> "\"|\"";
      case DATA ->
          keyword.name().equals("examples")
              ? "[|]"
              : keyword.name().equals("$vocabulary") ? "{|}" : "\"|\"";
      case REFERENCE -> "\"#|\"";
    };
  }
}
