package dev.meshwright.schema.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.schema.avro.AvroSchemas;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Long chains, wide schemas and circles: each is written, or refused with a place.
class DeepConversionTest {

  private static final int LONG = 5_000;

  private static String messages(int count) {
    return "syntax = \"proto3\";\n"
        + IntStream.range(0, count)
            .mapToObj(i -> "message M" + i + " { M" + (i + 1) + " next = 1; }\n")
            .collect(Collectors.joining())
        + ("message M" + count + " { string end = 1; M0 again = 2; }\n");
  }

  private static String definitions(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            "\"d"
                + i
                + "\": {\"type\": \"object\", \"properties\": {\"n\": {\"$ref\": \"#/$defs/d"
                + (i + 1) % count
                + "\"}}}")
        .collect(Collectors.joining(", ", "{\"$ref\": \"#/$defs/d0\", \"$defs\": {", "}}"));
  }

  private static Result<ConvertedSchema> proto(String text, SchemaFormat target) {
    return convert(SchemaFormat.PROTOBUF, "a.proto", text, target);
  }

  private static Result<ConvertedSchema> json(String text, SchemaFormat target) {
    return convert(SchemaFormat.JSON_SCHEMA, "a.schema.json", text, target);
  }

  private static Result<ConvertedSchema> convert(
      SchemaFormat format, String path, String text, SchemaFormat target) {
    return ParsedText.parse(
            SchemaLanguage.of(format), path, text, FileSource.empty(), Optional.empty())
        .convertTo(SchemaLanguage.of(target), Optional.empty());
  }

  private static String text(Result<ConvertedSchema> checked) {
    return switch (checked) {
      case Result.Ok<ConvertedSchema> good -> good.value().text();
      case Result.Failed<ConvertedSchema> bad -> throw new AssertionError(bad.problems());
    };
  }

  private static void assertTooLarge(Result<ConvertedSchema> checked) {
    Problem problem = checked.problems().getFirst();
    assertEquals("convert-too-large", problem.rule());
    assertTrue(problem.location().range().start() > 0, problem.toString());
  }

  @Test
  void a_chain_of_messages_is_a_list_of_definitions_or_too_deep_for_avro() {
    String json = text(proto(messages(LONG), SchemaFormat.JSON_SCHEMA));
    assertTrue(json.contains("\"#/$defs/M" + LONG + "\""), "the last one is there");
    assertTooLarge(proto(messages(LONG), SchemaFormat.AVRO));
    assertTooLarge(proto(messages(300), SchemaFormat.AVRO));
  }

  @Test
  void what_is_just_not_too_deep_is_read_again() {
    int most = 0;
    for (int count = 200; count > 0 && most == 0; count--) {
      if (proto(messages(count), SchemaFormat.AVRO) instanceof Result.Ok<ConvertedSchema> good) {
        most = count;
        String avro = good.value().text();
        new Schema.Parser().parse(avro);
        assertEquals(List.of(), AvroSchemas.parse("a.avsc", avro, FileSource.empty()).problems());
        text(convert(SchemaFormat.AVRO, "a.avsc", avro, SchemaFormat.PROTOBUF));
      }
    }
    assertTrue(most > 60, "most: " + most);
  }

  @ParameterizedTest
  @EnumSource(
      value = SchemaFormat.class,
      names = {"AVRO", "PROTOBUF"})
  void a_long_circle_of_references_ends(SchemaFormat target) {
    Result<ConvertedSchema> checked = json(definitions(2_000), target);
    if (target == SchemaFormat.AVRO) {
      assertTooLarge(checked);
    } else {
      assertEquals(
          List.of(),
          ProtoSchemas.parse("a.proto", text(checked), FileSource.empty()).problems().stream()
              .filter(problem -> problem.severity() == Severity.ERROR)
              .toList());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SchemaFormat.class,
      names = {"AVRO", "PROTOBUF"})
  void parts_that_are_used_twice_at_every_level_are_not_read_again_and_again(SchemaFormat target) {
    assertTooLarge(json(doubled(20), target));
    assertTrue(json(doubled(60), target) instanceof Result.Ok<ConvertedSchema>, "cut off");
  }

  private static String doubled(int levels) {
    return IntStream.range(0, levels)
        .mapToObj(i ->
            "\"d"
                + i
                + "\": {\"anyOf\": [{\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/d"
                + (i + 1)
                + "\"}}, {\"type\": \"object\", \"additionalProperties\": {\"$ref\":"
                + " \"#/$defs/d"
                + (i + 1)
                + "\"}}]}")
        .collect(
            Collectors.joining(
                ", ",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/d0\"}},"
                    + " \"$defs\": {",
                ", \"d" + levels + "\": {\"type\": \"string\"}}}"));
  }
}
