package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.json.JsonNull;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Blueprints of everything that schemas can say, recursive ones among them.
final class RandomNeutralSchemas {

  private static final int MOST_LEVELS = 4;

  private final Random random;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();

  RandomNeutralSchemas(long seed) {
    this.random = new Random(seed);
  }

  NeutralSchema next() {
    definitions.clear();
    return new NeutralSchema(random.nextBoolean() ? "shop.orders" : "", structure(0), definitions);
  }

  private NeutralType structure(int level) {
    String name = "Row" + definitions.size();
    Location place = Location.startOf("source");
    definitions.put(name, new Definition.RecordType(name, "", List.of(), place));
    List<NeutralField> parts = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      NeutralType shape =
          random.nextInt(3) == 0 ? NeutralType.nullable(shape(level + 1)) : shape(level + 1);
      parts.add(part("f" + i, shape, place));
    }
    definitions.put(
        name,
        new Definition.RecordType(name, random.nextBoolean() ? "What it is." : "", parts, place));
    return new NeutralType.Use(name);
  }

  private NeutralField part(String name, NeutralType shape, Location place) {
    boolean optional = random.nextInt(3) == 0;
    Optional<JsonValue> fallback =
        !optional
            ? Optional.empty()
            : shape instanceof NeutralType.Nullable
                ? Optional.of(new JsonNull())
                : shape.equals(NeutralType.of(NeutralType.Kind.INT32))
                    ? Optional.of(JsonNumber.of(7))
                    : Optional.empty();
    return new NeutralField(
        name,
        random.nextInt(3) == 0 ? "Of what it is made." : "",
        shape,
        optional,
        fallback,
        random.nextInt(9) == 0,
        place);
  }

  private NeutralType shape(int level) {
    int kinds = level >= MOST_LEVELS ? 4 : 9;
    return switch (random.nextInt(kinds)) {
      case 0, 1 ->
          NeutralType.of(
              NeutralType.Kind.values()[random.nextInt(NeutralType.Kind.values().length)]);
      case 2 -> new NeutralType.Decimal(4 + random.nextInt(30), random.nextInt(4));
      case 3 ->
          random.nextBoolean() ? choice() : new NeutralType.Fixed(3 * (1 + random.nextInt(6)));
      case 4 -> new NeutralType.ListOf(shape(level + 1));
      case 5 -> new NeutralType.MapOf(shape(level + 1));
      case 6 -> structure(level);
      case 7 ->
          new NeutralType.Use(
              new ArrayList<>(definitions.keySet()).get(random.nextInt(definitions.size())));
      default ->
          new NeutralType.OneOf(
              List.of(NeutralType.of(NeutralType.Kind.BOOLEAN), structure(level)));
    };
  }

  private NeutralType choice() {
    String name = "Choice" + definitions.size();
    definitions.put(
        name,
        new Definition.EnumType(
            name, "", List.of("NEW", "PAID"), Optional.empty(), Location.startOf("source")));
    return new NeutralType.Use(name);
  }
}
