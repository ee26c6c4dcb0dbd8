package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a table of PostgreSQL, with a type for each enum that it uses. What has no column type
/// becomes `jsonb`, so that no value is lost.
final class ToPostgres {

  /// Longer names are cut by PostgreSQL; in bytes.
  private static final int LONGEST_NAME = 63;

  private static final int MOST_DIGITS = 1_000;

  private final NeutralSchema neutral;
  private final ConversionReport losses;
  private final Set<String> enums = new LinkedHashSet<>();
  private final Map<String, String> typeNames = new HashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private Location place = Location.startOf("");

  ToPostgres(NeutralSchema neutral, ConversionReport losses) {
    this.neutral = neutral;
    this.losses = losses;
  }

  String write() {
    String name = "values";
    String doc = "";
    List<NeutralField> parts =
        List.of(
            new NeutralField("value", "", neutral.root(), false, Optional.empty(), false, place));
    if (neutral.root().present() instanceof NeutralType.Use use
        && neutral.definition(use) instanceof Definition.RecordType structure) {
      name = snake(structure.name());
      doc = structure.doc();
      parts = structure.parts();
      place = structure.place();
    } else {
      losses.changed(
          place, "A schema that is not a record becomes a table with one column, value.");
    }
    String table = given(name, "table");
    List<String> columns = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    if (!doc.isEmpty()) {
      comments.add("COMMENT ON TABLE " + table + " IS " + quoted(doc) + ";\n");
    }
    for (NeutralField part : parts) {
      place = part.place();
      String column = column(part.name(), names);
      columns.add("  " + column + " " + definition(part, column));
      if (!part.doc().isEmpty()) {
        comments.add(
            "COMMENT ON COLUMN " + table + "." + column + " IS " + quoted(part.doc()) + ";\n");
      }
      if (part.deprecated()) {
        losses.lost(place, "SQL cannot express that " + part.name() + " is deprecated.");
      }
    }
    StringBuilder out = new StringBuilder();
    enums.forEach(each -> out.append(each).append('\n'));
    out.append("CREATE TABLE ").append(table).append(" (\n");
    out.append(String.join(",\n", columns)).append("\n);\n");
    comments.forEach(out::append);
    return out.toString();
  }

  private String definition(NeutralField part, String column) {
    NeutralType shape = part.shape();
    String type = type(shape.present(), part.name());
    StringBuilder written = new StringBuilder(type);
    Optional<JsonValue> fallback = part.fallback().filter(value -> !(value instanceof JsonNull));
    Optional<String> literal = fallback.flatMap(value -> literal(value, type));
    literal.ifPresent(text -> written.append(" DEFAULT ").append(text));
    if (fallback.isPresent() && literal.isEmpty()) {
      losses.lost(place, "The default of " + part.name() + " is left out.");
    }
    if (!(shape instanceof NeutralType.Nullable) && (!part.optional() || literal.isPresent())) {
      written.append(" NOT NULL");
    }
    check(shape.present(), column)
        .ifPresent(check -> written.append(" CHECK (").append(check).append(')'));
    return written.toString();
  }

  private static Optional<String> check(NeutralType shape, String column) {
    return switch (shape) {
      case NeutralType.Fixed(int size) -> Optional.of("octet_length(" + column + ") = " + size);
      case NeutralType.Plain(NeutralType.Kind kind) ->
          switch (kind) {
            case UINT32 -> Optional.of(column + " BETWEEN 0 AND 4294967295");
            case UINT64 -> Optional.of(column + " BETWEEN 0 AND 18446744073709551615");
            case BOOLEAN,
                INT32,
                INT64,
                INTEGER,
                FLOAT,
                DOUBLE,
                NUMBER,
                STRING,
                BYTES,
                UUID,
                DATE,
                TIME,
                TIMESTAMP,
                LOCAL_TIMESTAMP,
                ANY ->
                Optional.empty();
          };
      case NeutralType.Decimal _,
          NeutralType.Use _,
          NeutralType.ListOf _,
          NeutralType.MapOf _,
          NeutralType.OneOf _,
          NeutralType.Nullable _ ->
          Optional.empty();
    };
  }

  private String type(NeutralType shape, String name) {
    return switch (shape) {
      case NeutralType.Plain(NeutralType.Kind kind) -> plain(kind);
      case NeutralType.Decimal(int precision, int scale) -> {
        if (precision > MOST_DIGITS) {
          losses.changed(place, name + ", a decimal of " + precision + " digits, has no bound.");
          yield "numeric";
        }
        yield "numeric(" + precision + ", " + scale + ")";
      }
      case NeutralType.Fixed fixed -> "bytea";
      case NeutralType.Use use ->
          switch (neutral.definition(use)) {
            case Definition.EnumType choice -> enumeration(choice);
            case Definition.RecordType structure -> json(name, "a record, " + structure.name());
          };
      case NeutralType.ListOf(NeutralType items) when isArray(items) -> {
        if (!(items instanceof NeutralType.Nullable)) {
          losses.lost(place, "SQL cannot express that items of " + name + " are not null.");
        }
        yield type(items.present(), name) + "[]";
      }
      case NeutralType.ListOf list -> json(name, "a list");
      case NeutralType.MapOf map -> json(name, "a map");
      case NeutralType.OneOf oneOf -> json(name, "one of several types");
      case NeutralType.Nullable(NeutralType inner) -> type(inner, name);
    };
  }

  private boolean isArray(NeutralType items) {
    return switch (items.present()) {
      case NeutralType.Plain(NeutralType.Kind kind) -> kind != NeutralType.Kind.ANY;
      case NeutralType.Decimal decimal -> true;
      case NeutralType.Use use -> neutral.definition(use) instanceof Definition.EnumType;
      case NeutralType.Fixed _,
          NeutralType.ListOf _,
          NeutralType.MapOf _,
          NeutralType.OneOf _,
          NeutralType.Nullable _ ->
          false;
    };
  }

  private String json(String name, String what) {
    losses.changed(place, name + ", " + what + ", becomes jsonb, which does not check it.");
    return "jsonb";
  }

  private static String plain(NeutralType.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> "boolean";
      case INT32 -> "integer";
      case INT64, UINT32 -> "bigint";
      case UINT64 -> "numeric(20, 0)";
      case INTEGER, NUMBER -> "numeric";
      case FLOAT -> "real";
      case DOUBLE -> "double precision";
      case STRING -> "text";
      case BYTES -> "bytea";
      case UUID -> "uuid";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP -> "timestamp with time zone";
      case LOCAL_TIMESTAMP -> "timestamp";
      case ANY -> "jsonb";
    };
  }

  private String enumeration(Definition.EnumType choice) {
    return typeNames.computeIfAbsent(
        choice.name(),
        fresh -> {
          String name = given(snake(choice.name()), "type");
          List<String> words = new ArrayList<>();
          for (String word : choice.words()) {
            if (word.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
              losses.lost(choice.place(), "The value " + word + " is too long for PostgreSQL.");
            } else {
              words.add(quoted(word));
            }
          }
          enums.add("CREATE TYPE " + name + " AS ENUM (" + String.join(", ", words) + ");\n");
          choice
              .fallback()
              .ifPresent(word ->
                  losses.lost(choice.place(), "The default of " + choice.name() + " is left out."));
          return name;
        });
  }

  private Optional<String> literal(JsonValue value, String type) {
    return switch (value) {
      case JsonBoolean(boolean truth) when type.equals("boolean") ->
          Optional.of(truth ? "true" : "false");
      case JsonNumber number when !type.equals("jsonb") && !type.endsWith("[]") ->
          Optional.of(number.text());
      case JsonString(String text)
          when text.indexOf('\0') < 0 && (type.equals("text") || typeNames.containsValue(type)) ->
          Optional.of(quoted(text));
      case JsonArray array when array.items().isEmpty() && type.endsWith("[]") ->
          Optional.of("'{}'");
      case JsonValue other when type.equals("jsonb") && other.toJson().indexOf("\\u0000") < 0 ->
          Optional.of(quoted(other.toJson()));
      case JsonValue other -> Optional.empty();
    };
  }

  private String given(String wish, String what) {
    String name = cut(wish, what);
    int number = 2;
    while (!taken.add(name)) {
      name = cut(wish, what) + number++;
    }
    return identifier(name);
  }

  private String column(String wish, Set<String> names) {
    String name = cut(wish, "column");
    if (!name.equals(wish)) {
      losses.changed(place, wish + " is called " + name + ": names have at most 63 bytes.");
    }
    int number = 2;
    while (!names.add(name)) {
      name = cut(wish, "column").substring(0, Math.min(name.length(), 20)) + "_" + number++;
    }
    return identifier(name);
  }

  private static String cut(String wish, String what) {
    String name = wish.replace("\0", "").isEmpty() ? what : wish.replace("\0", "");
    while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - 3) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name;
  }

  /// In quotes where it must be: words that are reserved, and what PostgreSQL would change.
  private static String identifier(String name) {
    return name.matches("[a-z_][a-z0-9_]*") && !DdlWords.isReserved(name)
        ? name
        : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\0", "").replace("'", "''") + "'";
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
