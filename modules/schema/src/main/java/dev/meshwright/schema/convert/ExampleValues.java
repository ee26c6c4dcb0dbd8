package dev.meshwright.schema.convert;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonBoolean;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes values of a schema: usual ones, ones at the edges of its types, and ones with a fault. The
/// same seed makes the same values. What languages check beyond types is not known here: who asks
/// holds values against the schema and takes those that fit.
public final class ExampleValues {

  /// Deeper parts are left empty where they can be.
  private static final int MOST_LEVELS = 5;

  /// Deeper values are none.
  private static final int DEEPEST = 40;

  /// Parts of a value: far more than a row has, and few enough for the stack.
  private static final int MOST_PARTS = 1_500;

  private static final List<String> WORDS =
      List.of("amber", "basalt", "cedar", "delta", "ember", "fjord", "grove", "harbor");

  /// Texts that programs get wrong.
  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "\u00e9\u00df\u6f22\ud83d\ude80",
          "\"quoted\", and\nbroken",
          "0",
          "x".repeat(300));

  private final NeutralSchema neutral;
  private final SplittableRandom random;
  private final BytesInJson bytes;
  private boolean edges;
  private int parts;

  /// @param bytes how they stand in a value
  ExampleValues(NeutralSchema neutral, long seed, BytesInJson bytes) {
    this.neutral = neutral;
    this.bytes = bytes;
    this.random = new SplittableRandom(seed);
  }

  /// A value as data usually is.
  public JsonValue usual() {
    edges = false;
    parts = 0;
    return value(neutral.root(), 0);
  }

  /// A value whose parts are at the edges: the smallest and largest, empty, absent, odd texts.
  public JsonValue edge() {
    edges = true;
    parts = 0;
    return value(neutral.root(), 0);
  }

  /// A value with one fault.
  ///
  /// @param path of the part: `lines[0].price`; empty for the value itself
  /// @param fault what is wrong with it, in words
  public record Faulty(JsonValue value, String path, String fault) {}

  /// All faults of one part at a time that a usual value can have, in an order of the seed.
  public List<Faulty> faulty() {
    JsonValue value = usual();
    List<Faulty> all = new ArrayList<>();
    new Faults(neutral, all).of(neutral.root(), value, "", made -> made);
    for (int i = all.size() - 1; i > 0; i--) {
      Collections.swap(all, i, random.nextInt(i + 1));
    }
    return all;
  }

  private JsonValue value(NeutralType type, int level) {
    if (++parts > MOST_PARTS || level > DEEPEST) {
      // A type that needs itself has no value: this one does not fit.
      return new JsonNull();
    }
    return switch (type) {
      case NeutralType.Nullable(NeutralType inner) ->
          level > MOST_LEVELS || random.nextInt(edges ? 2 : 6) == 0
              ? new JsonNull()
              : value(inner, level);
      case NeutralType.Plain(NeutralType.Kind kind) -> plain(kind);
      case NeutralType.Decimal(int precision, int scale) -> decimal(precision, scale);
      case NeutralType.Fixed(int size) -> new JsonString(bytes.some(random, size));
      case NeutralType.ListOf(NeutralType items) -> {
        List<JsonValue> list = new ArrayList<>();
        int count = level > MOST_LEVELS ? 0 : edges ? random.nextInt(2) * 3 : random.nextInt(3);
        for (int i = 0; i < count; i++) {
          list.add(value(items, level + 1));
        }
        yield new JsonArray(list);
      }
      case NeutralType.MapOf(NeutralType values) -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        int count = level > MOST_LEVELS || edges ? 0 : random.nextInt(3);
        for (int i = 0; i < count; i++) {
          members.put(word() + i, value(values, level + 1));
        }
        yield new JsonObject(members);
      }
      case NeutralType.OneOf(List<NeutralType> branches) ->
          value(branches.get(random.nextInt(branches.size())), level + 1);
      case NeutralType.Use use -> defined(neutral.definition(use), level);
    };
  }

  private JsonValue defined(Definition definition, int level) {
    return switch (definition) {
      case Definition.EnumType choice ->
          new JsonString(
              edges
                  ? random.nextBoolean() ? choice.words().getFirst() : choice.words().getLast()
                  : choice.words().get(random.nextInt(choice.words().size())));
      case Definition.RecordType structure -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        boolean all = edges && random.nextBoolean();
        for (NeutralField part : structure.parts()) {
          boolean leave = level > MOST_LEVELS || (edges ? !all : random.nextInt(4) == 0);
          // What has a value when it is absent would be null in a table beside rows that have it.
          boolean can =
              part.optional()
                  && (part.shape() instanceof NeutralType.Nullable || part.fallback().isEmpty());
          if (!can || !leave) {
            members.put(part.name(), value(part.shape(), level + 1));
          }
        }
        yield new JsonObject(members);
      }
    };
  }

  private JsonValue plain(NeutralType.Kind kind) {
    return switch (kind) {
      case BOOLEAN -> new JsonBoolean(random.nextBoolean());
      case INT32 -> whole(-(1L << 31), (1L << 31) - 1);
      case UINT32 -> whole(0, (1L << 32) - 1);
      case INT64, INTEGER -> whole(Long.MIN_VALUE, Long.MAX_VALUE);
      case UINT64 -> unsigned();
      case FLOAT, DOUBLE, NUMBER -> real(kind == NeutralType.Kind.FLOAT);
      case STRING, ANY -> new JsonString(edges ? oddText() : word());
      case BYTES -> new JsonString(bytes.some(random, edges ? random.nextInt(2) * 40 : 6));
      case UUID ->
          new JsonString(
              edges && random.nextBoolean()
                  ? "00000000-0000-0000-0000-000000000000"
                  : new UUID(random.nextLong(), random.nextLong()).toString());
      case DATE -> new JsonString(date());
      case TIME -> new JsonString(time());
      case TIMESTAMP -> new JsonString(date() + "T" + time() + "Z");
      case LOCAL_TIMESTAMP -> new JsonString(date() + "T" + time());
    };
  }

  private JsonNumber whole(long least, long most) {
    return JsonNumber.of(
        edges
            ? one(() -> least, () -> most, () -> 0L, () -> Math.max(least, -1L))
            : random.nextLong(Math.max(least, 0), 10_000));
  }

  private JsonValue unsigned() {
    BigInteger most = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    return new JsonNumber(
        edges && random.nextBoolean()
            ? new BigDecimal(most)
            : BigDecimal.valueOf(random.nextLong(0, 10_000)));
  }

  private JsonNumber real(boolean single) {
    return new JsonNumber(
        edges
            ? one(
                () -> BigDecimal.ZERO,
                () -> new BigDecimal(single ? "3.4028235E38" : "1.7976931348623157E308"),
                () -> new BigDecimal(single ? "1.4E-45" : "4.9E-324"),
                () -> new BigDecimal("-0.1"))
            : BigDecimal.valueOf(random.nextLong(0, 100_000), 2));
  }

  private JsonNumber decimal(int precision, int scale) {
    BigInteger end = BigInteger.TEN.pow(Math.min(precision, JsonNumber.MAX_DIGITS));
    BigInteger most = end.subtract(BigInteger.ONE);
    BigInteger digits =
        edges
            ? one(() -> most, most::negate, () -> BigInteger.ZERO, () -> BigInteger.ONE)
            : BigInteger.valueOf(random.nextLong(0, 100_000)).mod(end);
    return new JsonNumber(new BigDecimal(digits, scale));
  }

  @SafeVarargs
  private final <T> T one(Supplier<T>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }

  private String date() {
    return (edges
            ? one(
                () -> LocalDate.EPOCH,
                () -> LocalDate.of(2024, 2, 29),
                () -> LocalDate.of(1969, 12, 31),
                () -> LocalDate.of(2038, 1, 20))
            : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)))
        .toString();
  }

  private String time() {
    LocalTime time =
        edges
            ? one(() -> LocalTime.MIDNIGHT, () -> LocalTime.of(23, 59, 59), () -> LocalTime.NOON)
            : LocalTime.ofSecondOfDay(random.nextInt(86_400));
    return "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String oddText() {
    return ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
  }
}
