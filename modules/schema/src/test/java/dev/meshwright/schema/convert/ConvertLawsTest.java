package dev.meshwright.schema.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Laws of conversion over random schemas: what is written parses, and what a writer does not
/// report as lost or changed is there again when it is read back.
class ConvertLawsTest {

  private static final int ROUNDS = 400;

  @ParameterizedTest
  @EnumSource(SchemaFormat.class)
  void whatIsWrittenParses(SchemaFormat format) {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Blueprint blueprint = new RandomBlueprints(seed).next();
      String text = write(blueprint, format, new Losses());
      assertEquals(List.of(), errors(text, format), seed + ":\n" + text);
    }
  }

  @Test
  void avroHasAllThatIsNotReportedAsLost() {
    int whole = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Blueprint blueprint = new RandomBlueprints(seed).next();
      Losses losses = new Losses();
      String text = write(blueprint, SchemaFormat.AVRO, losses);
      if (losses.all().isEmpty()) {
        Blueprint again = new FromAvro(avro(text), new Losses()).read();
        assertEquals(widened(plain(blueprint)), plain(again), seed + ":\n" + text);
        whole++;
      }
    }
    assertTrue(whole > 20, whole + " without a loss");
  }

  @Test
  void jsonSchemaHasAllThatIsNotReportedAsLost() {
    int whole = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Blueprint blueprint = new RandomBlueprints(seed).next();
      Losses losses = new Losses();
      String text = write(blueprint, SchemaFormat.JSON_SCHEMA, losses);
      Losses back = new Losses();
      Blueprint again = new FromJsonSchema(json(text), back).read();
      if (losses.all().isEmpty() && back.all().isEmpty()) {
        assertEquals(
            new TreeShape(blueprint, true).toString(),
            new TreeShape(again, true).toString(),
            seed + ":\n" + text);
        whole++;
      }
    }
    assertTrue(whole > 20, whole + " without a loss");
  }

  @Test
  void protobufHasAllThatIsNotReportedAsLost() {
    int whole = 0;
    for (int seed = 0; seed < 10 * ROUNDS; seed++) {
      Blueprint blueprint = new RandomBlueprints(seed).next();
      Losses losses = new Losses();
      String text = write(blueprint, SchemaFormat.PROTOBUF, losses);
      if (losses.all().isEmpty()) {
        Blueprint again =
            new FromProto(proto(text), new Losses()).read(Optional.empty()).orElseThrow();
        assertEquals(
            new TreeShape(blueprint, false).toString(),
            new TreeShape(again, false).toString(),
            seed + ":\n" + text);
        whole++;
      }
    }
    assertTrue(whole > 20, whole + " without a loss");
  }

  /// Unsigned numbers take the next wider type, and what may be absent may be null.
  private static Blueprint widened(Blueprint blueprint) {
    Map<String, Definition> wide = new LinkedHashMap<>();
    blueprint.definitions().forEach((name, definition) -> wide.put(name, widened(definition)));
    return new Blueprint(blueprint.namespace(), blueprint.root(), wide);
  }

  private static Definition widened(Definition definition) {
    return switch (definition) {
      case Definition.Choice choice -> choice;
      case Definition.Structure structure ->
          new Definition.Structure(
              structure.name(),
              structure.doc(),
              structure.parts().stream()
                  .map(part ->
                      new Part(
                          part.name(),
                          part.doc(),
                          widened(part.shape()),
                          part.optional(),
                          part.fallback(),
                          false,
                          part.place()))
                  .toList(),
              structure.place());
    };
  }

  private static Shape widened(Shape shape) {
    return switch (shape) {
      case Shape.Plain(Shape.Kind kind) when kind == Shape.Kind.UINT32 ->
          Shape.of(Shape.Kind.INT64);
      case Shape.Plain(Shape.Kind kind) when kind == Shape.Kind.UINT64 -> new Shape.Decimal(20, 0);
      case Shape.ListOf(Shape items) -> new Shape.ListOf(widened(items));
      case Shape.MapOf(Shape values) -> new Shape.MapOf(widened(values));
      case Shape.Nullable(Shape inner) -> new Shape.Nullable(widened(inner));
      case Shape other -> other;
    };
  }

  /// Places are those of the text, and the order of definitions that of their first use.
  private static Blueprint plain(Blueprint blueprint) {
    Location nowhere = Location.startOf("");
    Map<String, Definition> plain = new java.util.TreeMap<>();
    TreeShape used = new TreeShape(blueprint, true);
    blueprint
        .definitions()
        .forEach((name, definition) -> {
          if (used.uses(name)) {
            plain.put(
                name,
                switch (definition) {
                  case Definition.Choice choice ->
                      new Definition.Choice(
                          name, choice.doc(), choice.words(), choice.fallback(), nowhere);
                  case Definition.Structure structure ->
                      new Definition.Structure(
                          name,
                          structure.doc(),
                          structure.parts().stream()
                              .map(part ->
                                  new Part(
                                      part.name(),
                                      part.doc(),
                                      part.shape(),
                                      part.optional(),
                                      part.fallback(),
                                      part.deprecated(),
                                      nowhere))
                              .toList(),
                          nowhere);
                });
          }
        });
    return new Blueprint(blueprint.namespace(), blueprint.root(), plain);
  }

  private static String write(Blueprint blueprint, SchemaFormat format, Losses losses) {
    return switch (format) {
      case AVRO -> new ToAvro(blueprint, losses).write();
      case PROTOBUF -> new ToProto(blueprint, losses).write();
      case JSON_SCHEMA -> new ToJsonSchema(blueprint, losses).write();
    };
  }

  private static List<Problem> errors(String text, SchemaFormat format) {
    List<Problem> problems =
        switch (format) {
          case AVRO -> avro(text).problems();
          case PROTOBUF -> proto(text).problems();
          case JSON_SCHEMA -> json(text).problems();
        };
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  private static AvroDocument avro(String text) {
    return AvroSchemas.parse("row.avsc", text, FileSource.empty());
  }

  private static ProtoDocument proto(String text) {
    return ProtoSchemas.parse("row.proto", text, FileSource.empty());
  }

  private static JsonSchemaDocument json(String text) {
    return JsonSchemas.parse("row.schema.json", text, FileSource.empty());
  }
}
