package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The faults that a value can be given, one part at a time.
final class Faults {

  private static final int MOST = 2_000;
  private static final int MOST_LEVELS = 8;

  private final NeutralSchema neutral;
  private final List<ExampleValues.Faulty> all;
  private int level;

  Faults(NeutralSchema neutral, List<ExampleValues.Faulty> all) {
    this.neutral = neutral;
    this.all = all;
  }

  /// @param whole puts a part back into the value that it is a part of
  void of(NeutralType type, JsonValue value, String path, UnaryOperator<JsonValue> whole) {
    if (all.size() >= MOST || level > MOST_LEVELS || value instanceof JsonNull) {
      return;
    }
    level++;
    if (!path.isEmpty()) {
      wrong(type.present(), path, whole);
      if (!(type instanceof NeutralType.Nullable) && !isAny(type)) {
        all.add(
            new ExampleValues.Faulty(
                whole.apply(new JsonNull()), path, "null where null is not allowed"));
      }
    }
    inside(type.present(), value, path, whole);
    level--;
  }

  private static boolean isAny(NeutralType type) {
    return type.present() instanceof NeutralType.Plain(NeutralType.Kind kind)
        && kind == NeutralType.Kind.ANY;
  }

  private void wrong(NeutralType type, String path, UnaryOperator<JsonValue> whole) {
    switch (type) {
      case NeutralType.Plain(NeutralType.Kind kind) ->
          plain(kind, fault -> whole.apply(fault), path);
      case NeutralType.Decimal(int precision, int scale) -> {
        add(whole, path, new JsonString("many"), "a text where a decimal is expected");
        add(
            whole,
            path,
            new JsonNumber(BigDecimal.ONE.scaleByPowerOfTen(precision - scale)),
            "a number with more digits than decimal(" + precision + ", " + scale + ") has");
      }
      case NeutralType.Use use when neutral.definition(use) instanceof Definition.EnumType choice ->
          add(
              whole,
              path,
              new JsonString("NO_SUCH_" + choice.words().getFirst()),
              "a word that " + choice.name() + " does not have");
      case NeutralType.Use use ->
          add(whole, path, JsonNumber.of(7), "a number where a record is expected");
      case NeutralType.ListOf list ->
          add(whole, path, JsonNumber.of(7), "a number where a list is expected");
      case NeutralType.MapOf map ->
          add(whole, path, JsonNumber.of(7), "a number where a map is expected");
      case NeutralType.Fixed _, NeutralType.OneOf _, NeutralType.Nullable _ -> {}
    }
  }

  private void plain(NeutralType.Kind kind, UnaryOperator<JsonValue> whole, String path) {
    switch (kind) {
      case BOOLEAN ->
          add(whole, path, new JsonString("maybe"), "a text where a boolean is expected");
      case INT32 -> {
        add(whole, path, new JsonString("many"), "a text where a number is expected");
        add(whole, path, JsonNumber.of(1L << 31), "a number above the largest of 32 bits");
        add(
            whole,
            path,
            new JsonNumber(new BigDecimal("1.5")),
            "a fraction where a whole number is expected");
      }
      case UINT32, UINT64 -> {
        add(whole, path, JsonNumber.of(-1), "a negative number where none is allowed");
        add(whole, path, new JsonString("many"), "a text where a number is expected");
      }
      case INT64, INTEGER -> {
        add(whole, path, new JsonString("many"), "a text where a number is expected");
        add(
            whole,
            path,
            new JsonNumber(new BigDecimal("1.5")),
            "a fraction where a whole number is expected");
      }
      case FLOAT, DOUBLE, NUMBER ->
          add(whole, path, new JsonString("many"), "a text where a number is expected");
      case STRING ->
          add(
              whole,
              path,
              new JsonObject(Map.of("odd", JsonNumber.of(1))),
              "an object where a text is expected");
      case UUID -> add(whole, path, new JsonString("not-a-uuid"), "a text that is not a UUID");
      case DATE -> add(whole, path, new JsonString("2026-02-31"), "a day that no calendar has");
      case TIME -> add(whole, path, new JsonString("25:00:00"), "an hour that no day has");
      case TIMESTAMP, LOCAL_TIMESTAMP ->
          add(whole, path, new JsonString("yesterday"), "a text that is not a time");
      case BYTES -> add(whole, path, JsonNumber.of(7), "a number where bytes are expected");
      case ANY -> {}
    }
  }

  private void add(UnaryOperator<JsonValue> whole, String path, JsonValue part, String fault) {
    all.add(new ExampleValues.Faulty(whole.apply(part), path, fault));
  }

  private void inside(
      NeutralType type, JsonValue value, String path, UnaryOperator<JsonValue> whole) {
    switch (type) {
      case NeutralType.Use use
          when neutral.definition(use) instanceof Definition.RecordType structure
              && value instanceof JsonObject(Map<String, JsonValue> members) -> {
        for (NeutralField part : structure.parts()) {
          String at = path.isEmpty() ? part.name() : path + "." + part.name();
          if (!part.optional()) {
            all.add(
                new ExampleValues.Faulty(
                    whole.apply(with(members, part.name(), Optional.empty())),
                    at,
                    "missing, though it is required"));
          }
          if (members.containsKey(part.name())) {
            of(
                part.shape(),
                members.getOrDefault(part.name(), new JsonNull()),
                at,
                made -> whole.apply(with(members, part.name(), Optional.of(made))));
          }
        }
      }
      case NeutralType.ListOf(NeutralType items)
          when value instanceof JsonArray(List<JsonValue> list) && !list.isEmpty() ->
          of(
              items,
              list.getFirst(),
              path + "[0]",
              made -> {
                List<JsonValue> changed = new ArrayList<>(list);
                changed.set(0, made);
                return whole.apply(new JsonArray(changed));
              });
      default -> {}
    }
  }

  private static JsonObject with(
      Map<String, JsonValue> members, String name, Optional<JsonValue> value) {
    Map<String, JsonValue> changed = new LinkedHashMap<>(members);
    value.ifPresentOrElse(made -> changed.put(name, made), () -> changed.remove(name));
    return new JsonObject(changed);
  }
}
