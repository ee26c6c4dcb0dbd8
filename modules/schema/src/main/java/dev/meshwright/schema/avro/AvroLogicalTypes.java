package dev.meshwright.schema.avro;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.DidYouMean;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads logical types and says which ones readers ignore.
final class AvroLogicalTypes {

  static final String RULE = "avro-logical-type-invalid";

  /// The base types on which each logical type of the specification has an effect.
  static final Map<String, List<String>> BASES =
      Map.ofEntries(
          Map.entry("decimal", List.of("bytes", "fixed")),
          Map.entry("big-decimal", List.of("bytes")),
          Map.entry("uuid", List.of("string", "fixed")),
          Map.entry("date", List.of("int")),
          Map.entry("time-millis", List.of("int")),
          Map.entry("time-micros", List.of("long")),
          Map.entry("timestamp-millis", List.of("long")),
          Map.entry("timestamp-micros", List.of("long")),
          Map.entry("timestamp-nanos", List.of("long")),
          Map.entry("local-timestamp-millis", List.of("long")),
          Map.entry("local-timestamp-micros", List.of("long")),
          Map.entry("local-timestamp-nanos", List.of("long")),
          Map.entry("duration", List.of("fixed")));

  private final AvroProblems problems;

  AvroLogicalTypes(AvroProblems problems) {
    this.problems = problems;
  }

  /// @param base the Avro name of the underlying type
  /// @param size of a fixed type in bytes, else 0
  Optional<AvroLogicalType> read(ObjectNode object, String base, int size) {
    object
        .get("logicalType")
        .filter(value -> !(value instanceof StringNode) && !(value instanceof BrokenNode))
        .ifPresent(value ->
            ignored(
                value.range(),
                "A logical type is a name in quotes; anything else has no effect.",
                "Write its name in quotes."));
    return object.string("logicalType").map(name -> read(object, name, base, size));
  }

  /// Says so when there is a logical type on a type that can have none.
  void refuse(ObjectNode object, String base) {
    read(object, base, 0);
  }

  /// Whether the specification has a logical type of this name.
  static boolean isDefined(String name) {
    return BASES.containsKey(name);
  }

  private AvroLogicalType read(ObjectNode object, StringNode name, String base, int size) {
    List<String> bases = BASES.get(name.value());
    if (bases == null) {
      Optional<String> meant = DidYouMean.of(name.value(), BASES.keySet());
      meant.ifPresent(known ->
          problems.warning(
              RULE,
              name.range(),
              "No reader knows the logical type %s; values stay plain %s."
                  .formatted(name.value(), base),
              "Did you mean \"%s\"?".formatted(known),
              List.of(problems.replacement("Write " + known, name, '"' + known + '"'))));
      return new AvroLogicalType(name, 0, 0, false);
    }
    if (!bases.contains(base)) {
      ignored(
          name.range(),
          "%s has no effect on %s: readers see plain values.".formatted(name.value(), base),
          "Use it on %s.".formatted(String.join(" or ", bases)));
      return new AvroLogicalType(name, 0, 0, false);
    }
    return switch (name.value()) {
      case "decimal" -> decimal(object, name, base, size);
      case "uuid" -> sized(name, base, size, 16);
      case "duration" -> sized(name, base, size, 12);
      default -> new AvroLogicalType(name, 0, 0, true);
    };
  }

  private AvroLogicalType sized(StringNode name, String base, int size, int needed) {
    boolean effective = !base.equals("fixed") || size == needed;
    if (!effective) {
      ignored(
          name.range(),
          "%s needs a fixed of %d bytes, this one has %d: readers see plain bytes."
              .formatted(name.value(), needed, size),
          "Set the size to %d.".formatted(needed));
    }
    return new AvroLogicalType(name, 0, 0, effective);
  }

  private AvroLogicalType decimal(ObjectNode object, StringNode name, String base, int size) {
    Optional<Integer> precision = integer(object, "precision");
    Optional<Integer> scale =
        object.get("scale").isEmpty() ? Optional.of(0) : integer(object, "scale");
    if (precision.isEmpty() || scale.isEmpty()) {
      TextRange at = object.get(precision.isEmpty() ? "precision" : "scale").orElse(name).range();
      ignored(
          at,
          "This decimal has no %s that is a whole number: readers see plain bytes."
              .formatted(precision.isEmpty() ? "precision" : "scale"),
          "Add \"precision\" (all digits) and \"scale\" (digits behind the point).");
      return new AvroLogicalType(name, precision.orElse(0), scale.orElse(0), false);
    }
    String wrong = wrong(precision.get(), scale.get(), base, size);
    if (!wrong.isEmpty()) {
      TreeNode at = object.get("precision").orElse(name);
      ignored(at.range(), wrong + ": readers see plain bytes.", "Correct the numbers.");
    }
    return new AvroLogicalType(name, precision.get(), scale.get(), wrong.isEmpty());
  }

  private static String wrong(int precision, int scale, String base, int size) {
    if (precision <= 0) {
      return "A decimal needs a precision of at least 1";
    }
    if (scale < 0 || scale > precision) {
      return "The scale of a decimal lies between 0 and its precision, here %d"
          .formatted(precision);
    }
    long fits = base.equals("fixed") ? digits(size) : Integer.MAX_VALUE;
    return precision > fits
        ? "A fixed of %d bytes holds at most %d digits".formatted(size, fits)
        : "";
  }

  /// How many decimal digits a signed number of this many bytes always holds.
  private static long digits(int size) {
    return size <= 0 ? 0 : Math.round(Math.floor(Math.log10(2) * (8L * size - 1)));
  }

  private static Optional<Integer> integer(ObjectNode object, String key) {
    return object
        .get(key)
        .filter(NumberNode.class::isInstance)
        .flatMap(number -> AvroNumbers.asInt((NumberNode) number));
  }

  private void ignored(TextRange range, String message, String hint) {
    problems.warning(RULE, range, message, hint);
  }
}
