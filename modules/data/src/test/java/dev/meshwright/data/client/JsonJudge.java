package dev.meshwright.data.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.jsonschema.InstanceError;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A schema of objects: which types each member may have, whether it must be there, and how long
/// texts may be. It judges documents, and rows by their meanings.
///
/// @param types that each member may have
/// @param required those that must be there
record JsonJudge(List<Column> columns, List<Set<String>> types, Set<String> required, int longest)
    implements InstanceValidator.Prepared {

  private static final List<String> TYPES =
      List.of("null", "boolean", "integer", "fraction", "string", "array", "object");

  static JsonJudge random(Random random, List<Column> columns) {
    List<Set<String>> types = new ArrayList<>();
    Set<String> required = new TreeSet<>();
    for (Column column : columns) {
      Set<String> some = new TreeSet<>(TYPES);
      some.removeIf(type -> random.nextInt(5) == 0);
      types.add(some);
      if (random.nextInt(3) == 0) {
        required.add(column.name());
      }
    }
    return new JsonJudge(columns, types, required, 8 + random.nextInt(24));
  }

  @Override
  public InstanceReport validateText(String json) {
    JsonNode document = SameAsJson.read(json);
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).name();
      JsonNode member = document.get(name);
      boolean fits =
          member == null
              ? !required.contains(name)
              : types.get(i).contains(type(member))
                  && (!member.isTextual() || member.textValue().length() <= longest);
      if (!fits) {
        return new InstanceReport.Invalid(
            List.of(new InstanceError("/" + name, "type", "", "does not fit")));
      }
    }
    return new InstanceReport.Valid();
  }

  private static String type(JsonNode node) {
    return switch (node.getNodeType()) {
      case NUMBER -> number(node.decimalValue());
      case NULL, BOOLEAN, STRING, ARRAY, OBJECT ->
          node.getNodeType().toString().toLowerCase(java.util.Locale.ROOT);
      default -> throw new AssertionError(node);
    };
  }

  private static String number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 ? "integer" : "fraction";
  }

  /// A null may be absent or there.
  boolean fits(List<@Nullable Object> row) {
    return row.stream().allMatch(JsonJudge::isJson) && (fits(row, false) || fits(row, true));
  }

  private boolean fits(List<@Nullable Object> row, boolean nulls) {
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.get(i);
      boolean absent = value == null && !nulls;
      if (absent
          ? required.contains(columns.get(i).name())
          : !types.get(i).contains(type(value))
              || text(value, columns.get(i).type()).length() > longest) {
        return false;
      }
    }
    return true;
  }

  /// JSON has no number that is infinite, or none.
  private static boolean isJson(@Nullable Object value) {
    return switch (value) {
      case Double real -> Double.isFinite(real);
      case Float real -> Float.isFinite(real);
      case List<?> items -> items.stream().allMatch(JsonJudge::isJson);
      case Map<?, ?> map -> map.values().stream().allMatch(JsonJudge::isJson);
      case null, default -> true;
    };
  }

  private static String type(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Boolean truth -> "boolean";
      case BigDecimal number -> number(number);
      case Double real -> number(new BigDecimal(real));
      case Float real -> number(new BigDecimal(real));
      case List<?> items -> "array";
      case Map<?, ?> map -> "object";
      default -> "string";
    };
  }

  /// Of a string: bytes in base64, moments by RFC 3339.
  private static String text(@Nullable Object value, DataType type) {
    return switch (value) {
      case Meaning.Hex(String digits) -> "-".repeat((digits.length() / 2 + 2) / 3 * 4);
      case String text when type.sql().matches("TIME.*") -> text.replaceFirst("\\+00$", "Z");
      case String text -> text;
      case null, default -> "";
    };
  }
}
