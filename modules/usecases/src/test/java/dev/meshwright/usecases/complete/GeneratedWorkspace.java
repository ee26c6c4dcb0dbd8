package dev.meshwright.usecases.complete;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Schemas of the three languages that refer to one another, half of all references to a few of
/// them: the same for the same seed.
public final class GeneratedWorkspace {

  private static final List<String> WORDS =
      List.of(
          "order",
          "customer",
          "invoice",
          "line",
          "price",
          "total",
          "carrier",
          "address",
          "account",
          "payment",
          "refund",
          "parcel",
          "label",
          "region",
          "status",
          "event",
          "stock");

  private final Random random;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private GeneratedWorkspace(long seed) {
    this.random = new Random(seed);
  }

  public static Map<String, String> of(int schemas, long seed) {
    GeneratedWorkspace made = new GeneratedWorkspace(seed);
    for (int i = 0; i < schemas; i++) {
      switch (i % 3) {
        case 0 -> made.texts.put(avroPath(i), made.avro(i));
        case 1 -> made.texts.put(protoPath(i), made.proto(i));
        default -> made.texts.put(jsonPath(i), made.json(i));
      }
    }
    return new TreeMap<>(made.texts);
  }

  private static String folder(int i) {
    return i < 30 ? "common" : "area" + i % 37;
  }

  static String avroPath(int i) {
    return "avro/" + folder(i) + "/T" + i + ".avsc";
  }

  static String protoPath(int i) {
    return "proto/" + folder(i) + "/t" + i + ".proto";
  }

  static String jsonPath(int i) {
    return "json/" + folder(i) + "/t" + i + ".schema.json";
  }

  /// A schema of the same language before this one.
  private int other(int below) {
    int language = below % 3;
    int at = random.nextBoolean() ? random.nextInt(Math.min(below, 30)) : random.nextInt(below);
    int other = at - at % 3 + language;
    return other < below ? other : language;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String avro(int number) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String name = word() + "_" + word() + i;
      String doc = ", \"doc\": \"The " + word() + " of it.\"";
      String rest =
          switch (i) {
            case 0, 4 -> number < 3 ? "\"string\"" : "\"gen.T" + other(number) + "\"";
            case 1 -> "[\"null\", \"long\"], \"default\": null";
            case 2 -> "{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}";
            case 3 ->
                "{\"type\": \"enum\", \"name\": \"Kind"
                    + number
                    + "\", \"symbols\": [\"OPEN\", \"DONE\"]}, \"default\": \"OPEN\"";
            case 5 -> "{\"type\": \"array\", \"items\": \"string\"}, \"default\": []";
            case 6 ->
                number < 3
                    ? "\"int\""
                    : "[\"null\", \"gen.T" + other(number) + "\"], \"default\": null";
            case 7 -> "\"Kind" + number + "\", \"order\": \"ignore\"";
            default -> "\"string\"";
          };
      fields.add("    {\"name\": \"" + name + "\", \"type\": " + rest + doc + "}");
    }
    return "{\n  \"type\": \"record\",\n  \"name\": \"T"
        + number
        + "\",\n  \"namespace\": \"gen\",\n  \"doc\": \"A "
        + word()
        + ".\",\n  \"fields\": [\n"
        + String.join(",\n", fields)
        + "\n  ]\n}\n";
  }

  private String proto(int number) {
    Map<String, String> imports = new LinkedHashMap<>();
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String name = word() + "_" + word() + i;
      String type =
          switch (i) {
            case 0, 4, 6 -> {
              if (number < 3) {
                yield "string";
              }
              int other = other(number);
              imports.put(protoPath(other), "import \"" + protoPath(other) + "\";\n");
              yield (i == 4 ? "repeated " : "") + "T" + other;
            }
            case 1 -> "optional int64";
            case 2 -> "Kind" + number;
            case 3 -> "map<string, int32>";
            case 5 -> "bool";
            default -> "string";
          };
      String options = i == 7 ? " [deprecated = true]" : i == 8 ? " [json_name = \"n8\"]" : "";
      fields.append("  // The " + word() + " of it.\n  " + type + " " + name + " = " + (i + 1));
      fields.append(options).append(";\n");
    }
    return "syntax = \"proto3\";\n\npackage gen;\n\n"
        + String.join("", imports.values())
        + "\noption java_package = \"gen.java\";\n\n// A "
        + word()
        + ".\nmessage T"
        + number
        + " {\n"
        + fields
        + "\n"
        + "  oneof choice {\n"
        + "    string one_of_them = 20;\n"
        + "    int32 other_of_them = 21;\n"
        + "  }\n"
        + "}\n\n"
        + "enum Kind"
        + number
        + " {\n  KIND"
        + number
        + "_UNSPECIFIED = 0;\n  KIND"
        + number
        + "_OPEN = 1;\n}\n\nservice S"
        + number
        + " {\n  rpc Get(T"
        + number
        + ") returns (stream T"
        + number
        + ");\n}\n";
  }

  private String json(int number) {
    List<String> fields = new ArrayList<>();
    String required = "";
    for (int i = 0; i < 10; i++) {
      String name = word() + "_" + word() + i;
      required = i == 0 ? name : required;
      String schema =
          switch (i) {
            case 0, 4 ->
                number < 3
                    ? "{\"type\": \"string\"}"
                    : "{\"$ref\": \"../../" + jsonPath(other(number)) + "\"}";
            case 1 -> "{\"type\": \"integer\", \"minimum\": 0, \"default\": 1}";
            case 2 -> "{\"$ref\": \"#/$defs/kind\"}";
            case 3 ->
                "{\"type\": \"array\", \"items\": {\"type\": \"string\", \"format\": \"date\"}}";
            case 5 ->
                "{\"type\": [\"string\", \"null\"], \"maxLength\": 20, \"description\": \"A"
                    + " text.\"}";
            case 6 -> "{\"enum\": [\"a\", \"b\"], \"default\": \"a\"}";
            case 7 ->
                number < 3
                    ? "{\"type\": \"boolean\", \"deprecated\": true}"
                    : "{\"$ref\": \"../../" + jsonPath(other(number)) + "#/$defs/kind\"}";
            default -> "{\"type\": \"string\", \"description\": \"The " + word() + " of it.\"}";
          };
      fields.add("    \"" + name + "\": " + schema);
    }
    return "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"T"
        + number
        + "\",\n  \"type\": \"object\",\n  \"properties\": {\n"
        + String.join(",\n", fields)
        + "\n  },\n  \"required\": [\""
        + required
        + "\"],\n"
        + "  \"$defs\": {\n"
        + "    \"kind\": {\"type\": \"string\", \"enum\": [\"x\", \"y\"]}\n"
        + "  }\n"
        + "}\n";
  }
}
