package dev.meshwright.schema.proto.protoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names that become equal, illegal or ambiguous in another language: what is written is accepted
/// by the language's own tool, and every renaming is reported.
class InventedNamesTest {

  private static final int SCHEMAS = 60;

  private static final List<String> WISHES =
      List.of(
          "serial-no",
          "serial_no",
          "serial.no",
          "serialNo",
          "SerialNo",
          "serial__no",
          "1st",
          "_1st",
          "größe",
          "gr__e",
          "日本",
          "",
          "[x]",
          "x y",
          "x_y",
          "x_y_2",
          "\\\\b",
          "message",
          "package",
          "google",
          "optional",
          "a",
          "A",
          "aEntry",
          "AEntry",
          "a_1",
          "value",
          "_",
          "__",
          "Fixed16",
          "int",
          "reserved",
          "x\\\"y",
          "enum",
          "a_item",
          "AItem");

  private static final List<String> WORDS =
      List.of(
          "UNSPECIFIED",
          "RED",
          "red",
          "Red",
          "R_ED",
          "HUE_RED",
          "_RED",
          "RED_",
          "_",
          "A1",
          "A_1",
          "HUE_UNSPECIFIED",
          "UNSPECIFIED_2");

  @TempDir private Path work;
  private Optional<Protoc> protoc = Optional.empty();
  private final List<String> files = new ArrayList<>();
  private Path root = Path.of("");

  @BeforeEach
  void find() throws IOException {
    protoc = Protoc.find(work);
    assumeTrue(protoc.isPresent(), "there is no protoc for this platform");
    root = Files.createDirectories(work.resolve("root"));
  }

  private void keep(String text) throws IOException {
    String name = "f" + files.size() + ".proto";
    String own =
        text.contains("\npackage ")
            ? text.replaceFirst("\npackage ([^;]+);", "\npackage $1.p" + files.size() + ";")
            : text.replaceFirst("\n", "\npackage p" + files.size() + ";\n");
    Files.writeString(root.resolve(name), own);
    files.add(name);
  }

  private void assertAllCompile() throws Exception {
    Protoc.Answer answer = protoc.orElseThrow().compile(root, files);
    String errors =
        answer
            .messages()
            .lines()
            .filter(line -> !line.contains("warning:"))
            .limit(5)
            .collect(Collectors.joining("\n"));
    assertEquals("", errors);
  }

  private static List<String> some(Random random, List<String> from) {
    List<String> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, 2 + random.nextInt(7));
  }

  private static String jsonSchema(Random random) {
    return "{\"title\": \"Hue\", " + object(random, 0).substring(1);
  }

  private static String object(Random random, int depth) {
    return some(random, WISHES).stream()
        .map(name -> "\"" + name + "\": " + json(random, depth + 1))
        .collect(Collectors.joining(", ", "{\"type\": \"object\", \"properties\": {", "}}"));
  }

  private static String json(Random random, int depth) {
    return switch (random.nextInt(depth > 1 ? 3 : 8)) {
      case 0 -> "{\"type\": \"string\"}";
      case 1 -> "{\"type\": \"integer\"}";
      case 2 ->
          some(random, WORDS).stream()
              .map(word -> "\"" + word + "\"")
              .collect(Collectors.joining(", ", "{\"enum\": [", "]}"));
      case 3 -> "{\"type\": \"array\", \"items\": {\"type\": \"array\", \"items\": true}}";
      case 4 -> "{\"type\": \"object\", \"additionalProperties\": " + json(random, depth + 1) + "}";
      case 5 -> "{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"integer\"}]}";
      case 6 -> "{\"type\": \"string\", \"format\": \"date-time\"}";
      default -> object(random, depth);
    };
  }

  private static ConvertedSchema json(String text, SchemaFormat target) {
    return convert(SchemaFormat.JSON_SCHEMA, "hue.schema.json", text, target);
  }

  private static ConvertedSchema convert(
      SchemaFormat format, String path, String text, SchemaFormat target) {
    return good(
        ParsedText.parse(
                SchemaLanguage.of(format), path, text, FileSource.empty(), Optional.empty())
            .convertTo(SchemaLanguage.of(target), Optional.empty()));
  }

  private static ConvertedSchema good(Result<ConvertedSchema> checked) {
    return switch (checked) {
      case Result.Ok<ConvertedSchema> good -> good.value();
      case Result.Failed<ConvertedSchema> bad -> throw new AssertionError(bad.problems());
    };
  }

  @Test
  void names_of_json_schema_become_names_of_avro_and_protobuf() throws Exception {
    for (int seed = 0; seed < SCHEMAS; seed++) {
      String text = jsonSchema(new Random(seed));
      ConvertedSchema avro = json(text, SchemaFormat.AVRO);
      Schema parsed = new Schema.Parser().parse(avro.text());
      ConvertedSchema proto = json(text, SchemaFormat.PROTOBUF);
      keep(proto.text());
      for (Schema.Field field : parsed.getFields()) {
        boolean invented = !text.contains("\"" + field.name() + "\":");
        assertEquals(
            invented,
            invented
                && avro.losses().stream()
                    .anyMatch(loss -> loss.message().endsWith(" is called " + field.name() + ".")),
            field.name());
      }
    }
    assertAllCompile();
  }

  @Test
  void names_of_avro_become_names_of_protobuf_and_back() throws Exception {
    for (int seed = 0; seed < SCHEMAS; seed++) {
      String avro = json(jsonSchema(new Random(seed)), SchemaFormat.AVRO).text();
      String named = avro.replaceFirst("\"name\"", "\"namespace\": \"acme.google\", \"name\"");
      ConvertedSchema proto = convert(SchemaFormat.AVRO, "a.avsc", named, SchemaFormat.PROTOBUF);
      keep(proto.text());
      ConvertedSchema back =
          convert(SchemaFormat.PROTOBUF, "a.proto", proto.text(), SchemaFormat.AVRO);
      new Schema.Parser().parse(back.text());
      for (SchemaFormat from : List.of(SchemaFormat.AVRO, SchemaFormat.PROTOBUF)) {
        ConvertedSchema json =
            from == SchemaFormat.AVRO
                ? convert(from, "a.avsc", named, SchemaFormat.JSON_SCHEMA)
                : convert(from, "a.proto", proto.text(), SchemaFormat.JSON_SCHEMA);
        assertEquals(
            List.of(),
            JsonSchemas.parse("a.schema.json", json.text(), FileSource.empty()).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList());
      }
    }
    assertAllCompile();
  }

  @Test
  void names_of_columns_become_names_of_avro_and_protobuf() throws Exception {
    for (int seed = 0; seed < SCHEMAS; seed++) {
      List<Column> columns = columns(new Random(seed), 0);
      new Schema.Parser()
          .parse(SchemaLanguage.of(SchemaFormat.AVRO).infer("größe 1", columns, Set.of()).text());
      keep(SchemaLanguage.of(SchemaFormat.PROTOBUF).infer("a", columns, Set.of("a")).text());
    }
    assertAllCompile();
  }

  /// Names of columns differ whatever their case.
  private static List<Column> columns(Random random, int depth) {
    Set<String> seen = new LinkedHashSet<>();
    List<Column> columns = new ArrayList<>();
    for (String name : some(random, WISHES)) {
      if (!name.isEmpty() && seen.add(name.toLowerCase(Locale.ROOT))) {
        columns.add(new Column(name, type(random, depth + 1)));
      }
    }
    return columns;
  }

  private static DataType type(Random random, int depth) {
    return switch (random.nextInt(depth > 1 ? 2 : 6)) {
      case 0 -> new DataType.Scalar("VARCHAR");
      case 1 -> new DataType.Scalar("TIMESTAMP");
      case 2 -> new DataType.StructOf(columns(random, depth));
      case 3 -> new DataType.ListOf(new DataType.ListOf(type(random, depth + 1)));
      case 4 -> new DataType.MapOf(new DataType.Scalar("VARCHAR"), type(random, depth + 1));
      default -> new DataType.MapOf(new DataType.Scalar("BIGINT"), type(random, depth + 1));
    };
  }
}
