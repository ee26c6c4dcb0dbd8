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
      NeutralSchema neutral = new RandomNeutralSchemas(seed).next();
      String text = write(neutral, format, new ConversionReport());
      assertEquals(List.of(), errors(text, format), seed + ":\n" + text);
    }
  }

  @Test
  void avroHasAllThatIsNotReportedAsLost() {
    int whole = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      NeutralSchema neutral = new RandomNeutralSchemas(seed).next();
      ConversionReport losses = new ConversionReport();
      String text = write(neutral, SchemaFormat.AVRO, losses);
      if (losses.all().isEmpty()) {
        NeutralSchema again = new FromAvro(avro(text), new ConversionReport()).read();
        assertEquals(widened(plain(neutral)), plain(again), seed + ":\n" + text);
        whole++;
      }
    }
    assertTrue(whole > 20, whole + " without a loss");
  }

  @Test
  void jsonSchemaHasAllThatIsNotReportedAsLost() {
    int whole = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      NeutralSchema neutral = new RandomNeutralSchemas(seed).next();
      ConversionReport losses = new ConversionReport();
      String text = write(neutral, SchemaFormat.JSON_SCHEMA, losses);
      ConversionReport back = new ConversionReport();
      NeutralSchema again = new FromJsonSchema(json(text), back).read();
      if (losses.all().isEmpty() && back.all().isEmpty()) {
        assertEquals(
            new TreeShape(neutral, true).toString(),
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
      NeutralSchema neutral = new RandomNeutralSchemas(seed).next();
      ConversionReport losses = new ConversionReport();
      String text = write(neutral, SchemaFormat.PROTOBUF, losses);
      if (losses.all().isEmpty()) {
        NeutralSchema again =
            new FromProto(proto(text), new ConversionReport()).read(Optional.empty()).orElseThrow();
        assertEquals(
            new TreeShape(neutral, false).toString(),
            new TreeShape(again, false).toString(),
            seed + ":\n" + text);
        whole++;
      }
    }
    assertTrue(whole > 20, whole + " without a loss");
  }

  /// Unsigned numbers take the next wider type, and what may be absent may be null.
  private static NeutralSchema widened(NeutralSchema neutral) {
    Map<String, Definition> wide = new LinkedHashMap<>();
    neutral.definitions().forEach((name, definition) -> wide.put(name, widened(definition)));
    return new NeutralSchema(neutral.namespace(), neutral.root(), wide);
  }

  private static Definition widened(Definition definition) {
    return switch (definition) {
      case Definition.EnumType choice -> choice;
      case Definition.RecordType structure ->
          new Definition.RecordType(
              structure.name(),
              structure.doc(),
              structure.parts().stream()
                  .map(part ->
                      new NeutralField(
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

  private static NeutralType widened(NeutralType shape) {
    return switch (shape) {
      case NeutralType.Plain(NeutralType.Kind kind) when kind == NeutralType.Kind.UINT32 ->
          NeutralType.of(NeutralType.Kind.INT64);
      case NeutralType.Plain(NeutralType.Kind kind) when kind == NeutralType.Kind.UINT64 ->
          new NeutralType.Decimal(20, 0);
      case NeutralType.ListOf(NeutralType items) -> new NeutralType.ListOf(widened(items));
      case NeutralType.MapOf(NeutralType values) -> new NeutralType.MapOf(widened(values));
      case NeutralType.Nullable(NeutralType inner) -> new NeutralType.Nullable(widened(inner));
      case NeutralType other -> other;
    };
  }

  /// Places are those of the text, and the order of definitions that of their first use.
  private static NeutralSchema plain(NeutralSchema neutral) {
    Location nowhere = Location.startOf("");
    Map<String, Definition> plain = new java.util.TreeMap<>();
    TreeShape used = new TreeShape(neutral, true);
    neutral
        .definitions()
        .forEach((name, definition) -> {
          if (used.uses(name)) {
            plain.put(
                name,
                switch (definition) {
                  case Definition.EnumType choice ->
                      new Definition.EnumType(
                          name, choice.doc(), choice.words(), choice.fallback(), nowhere);
                  case Definition.RecordType structure ->
                      new Definition.RecordType(
                          name,
                          structure.doc(),
                          structure.parts().stream()
                              .map(part ->
                                  new NeutralField(
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
    return new NeutralSchema(neutral.namespace(), neutral.root(), plain);
  }

  private static String write(NeutralSchema neutral, SchemaFormat format, ConversionReport losses) {
    return switch (format) {
      case AVRO -> new ToAvro(neutral, losses).write();
      case PROTOBUF -> new ToProto(neutral, losses).write();
      case JSON_SCHEMA -> new ToJsonSchema(neutral, losses).write();
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
