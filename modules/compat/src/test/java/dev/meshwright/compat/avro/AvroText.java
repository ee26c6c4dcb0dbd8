package dev.meshwright.compat.avro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Prints schemas made of maps and lists, plainly or in a random layout and key order.
final class AvroText {

  private AvroText() {}

  static String plain(Object node) {
    return switch (node) {
      case Map<?, ?> object ->
          object.entrySet().stream()
              .map(e -> '"' + e.getKey().toString() + "\":" + plain(e.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> items ->
          items.stream().map(AvroText::plain).collect(Collectors.joining(",", "[", "]"));
      case String text -> '"' + text + '"';
      case RandomAvro.Literal ignored -> "null";
      default -> String.valueOf(node);
    };
  }

  static String shuffled(Object node, Random random) {
    return switch (node) {
      case Map<?, ?> object -> {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(object.entrySet());
        Collections.shuffle(entries, random);
        yield entries.stream()
            .map(e ->
                '"'
                    + e.getKey().toString()
                    + '"'
                    + space(random)
                    + ':'
                    + shuffled(e.getValue(), random))
            .collect(Collectors.joining("," + space(random), "{", space(random) + "}"));
      }
      case List<?> items ->
          items.stream()
              .map(item -> space(random) + shuffled(item, random))
              .collect(Collectors.joining(",", "[", "]"));
      default -> plain(node);
    };
  }

  private static String space(Random random) {
    return " \n // c\n\t".substring(0, random.nextInt(3));
  }
}
