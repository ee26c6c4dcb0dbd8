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
final class RandomBlueprints {

  private static final int MOST_LEVELS = 4;

  private final Random random;
  private final Map<String, Definition> definitions = new LinkedHashMap<>();

  RandomBlueprints(long seed) {
    this.random = new Random(seed);
  }

  Blueprint next() {
    definitions.clear();
    return new Blueprint(random.nextBoolean() ? "shop.orders" : "", structure(0), definitions);
  }

  private Shape structure(int level) {
    String name = "Row" + definitions.size();
    Location place = Location.startOf("source");
    definitions.put(name, new Definition.Structure(name, "", List.of(), place));
    List<Part> parts = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Shape shape = random.nextInt(3) == 0 ? Shape.nullable(shape(level + 1)) : shape(level + 1);
      parts.add(part("f" + i, shape, place));
    }
    definitions.put(
        name,
        new Definition.Structure(name, random.nextBoolean() ? "What it is." : "", parts, place));
    return new Shape.Use(name);
  }

  private Part part(String name, Shape shape, Location place) {
    boolean optional = random.nextInt(3) == 0;
    Optional<JsonValue> fallback =
        !optional
            ? Optional.empty()
            : shape instanceof Shape.Nullable
                ? Optional.of(new JsonNull())
                : shape.equals(Shape.of(Shape.Kind.INT32))
                    ? Optional.of(JsonNumber.of(7))
                    : Optional.empty();
    return new Part(
        name,
        random.nextInt(3) == 0 ? "Of what it is made." : "",
        shape,
        optional,
        fallback,
        random.nextInt(9) == 0,
        place);
  }

  private Shape shape(int level) {
    int kinds = level >= MOST_LEVELS ? 4 : 9;
    return switch (random.nextInt(kinds)) {
      case 0, 1 -> Shape.of(Shape.Kind.values()[random.nextInt(Shape.Kind.values().length)]);
      case 2 -> new Shape.Decimal(4 + random.nextInt(30), random.nextInt(4));
      case 3 -> random.nextBoolean() ? choice() : new Shape.Fixed(3 * (1 + random.nextInt(6)));
      case 4 -> new Shape.ListOf(shape(level + 1));
      case 5 -> new Shape.MapOf(shape(level + 1));
      case 6 -> structure(level);
      case 7 ->
          new Shape.Use(
              new ArrayList<>(definitions.keySet()).get(random.nextInt(definitions.size())));
      default -> new Shape.OneOf(List.of(Shape.of(Shape.Kind.BOOLEAN), structure(level)));
    };
  }

  private Shape choice() {
    String name = "Choice" + definitions.size();
    definitions.put(
        name,
        new Definition.Choice(
            name, "", List.of("NEW", "PAID"), Optional.empty(), Location.startOf("source")));
    return new Shape.Use(name);
  }
}
