package dev.meshwright.data.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Lines of JSON with everything that a guess of types gets wrong: most values of a member are of
/// one kind, a few late ones are not.
final class RandomDocuments {

  private static final List<String> KEYS =
      List.of(
          "id", "n", "amount", "when", "b", "o", "list", "Id", "a b", "x.y", "", "\\u00e9",
          "k\\\"q", "u");
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-7",
          "1.0",
          "1e2",
          "2.5",
          "-0.125",
          "1E-3",
          "9007199254740993",
          "0.1",
          "9223372036854775807",
          "-9223372036854775808",
          "9223372036854775808",
          "18446744073709551615",
          "12345678901234567890123456789012345678",
          "277447099861456945273576150847928801582",
          "1.10000000000000000001",
          "123456789012345678.91",
          "123456789012345678901234567890123456789012345678901234567890",
          "0.1234567890123456789012345678901234567890123456789",
          "-1E+2",
          "1.50",
          "0.30000000000000004",
          "1e300",
          "1e400",
          "1e-400",
          "4.9e-324",
          "1.7976931348623157e308",
          "-0",
          "-0.0",
          "100000000000000000000000.5");
  private static final List<String> TEXTS =
      List.of(
          "",
          "x",
          "NO",
          "true",
          "0042",
          "1e5",
          "2025-11-25",
          "25-11-2025",
          "2025-02-30",
          "2024-05-01T10:00:00Z",
          "2024-05-01T10:00:00.123456789+02:00",
          "2024-05-01 10:00:00",
          "10:00:00",
          "24:00:00",
          "bbd05ae7-8e6c-4d0e-9b1a-0123456789ab",
          "BBD05AE7-8E6C-4D0E-9B1A-0123456789AB",
          "null",
          "NaN",
          "{}",
          "[1]",
          "a\\nb",
          "a\\u0000b",
          "\\ud83d\\ude00",
          "\u00e4\u00f6\ud83d\ude00",
          "\\\\\\\"",
          "infinity",
          " 1 ",
          "\\/",
          "\\b\\f\\r\\t",
          "\\u2028",
          "0x1F");

  private static final int KINDS = 8;

  /// At the bounds: of lists, of columns of structs, of the engine's reader, of what is read at
  /// all.
  private static final List<Integer> LEVELS =
      List.of(1, 2, 12, 13, 14, 49, 50, 51, 52, 97, 98, 99, 100, 499);

  private final Random random;

  RandomDocuments(Random random) {
    this.random = random;
  }

  /// @return documents without line breaks
  List<String> lines(int rows) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    int members = 1 + random.nextInt(6);
    for (int i = 0; i < members; i++) {
      kinds.put(KEYS.get(random.nextInt(KEYS.size())), random.nextInt(KINDS));
    }
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      boolean odd = row > rows / 2 && random.nextInt(8) == 0;
      lines.add(object(kinds, odd, 0));
    }
    return lines;
  }

  private String object(Map<String, Integer> kinds, boolean odd, int depth) {
    Map<String, String> members = new LinkedHashMap<>();
    kinds.forEach((key, kind) -> {
      if (random.nextInt(10) > 0) {
        boolean other = odd && random.nextInt(3) == 0;
        members.put(key, value(other ? random.nextInt(KINDS) : kind, odd, depth));
      }
    });
    if (odd && random.nextInt(3) == 0) {
      members.put(KEYS.get(random.nextInt(KEYS.size())), value(random.nextInt(KINDS), true, depth));
    }
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\":" + space() + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String value(int kind, boolean odd, int depth) {
    return switch (depth > 3 ? kind % 4 : kind) {
      case 0 -> String.valueOf(random.nextInt(1000));
      case 1 -> odd ? NUMBERS.get(random.nextInt(NUMBERS.size())) : random.nextInt(100) + ".5";
      case 2 -> "\"" + (odd ? TEXTS.get(random.nextInt(TEXTS.size())) : "2025-11-25") + "\"";
      case 3 -> random.nextInt(20) == 0 ? "null" : String.valueOf(random.nextBoolean());
      case 4 -> object(Map.of("k", 1, "t", 2), odd, depth + 1);
      case 5 ->
          random
              .ints(random.nextInt(4), 0, 2)
              .mapToObj(i -> value(odd ? random.nextInt(KINDS) : 0, odd, depth + 1))
              .collect(Collectors.joining(", ", "[", "]"));
      case 6 -> nested(LEVELS.get(random.nextInt(LEVELS.size())) - depth);
      default -> "\"" + TEXTS.get(random.nextInt(TEXTS.size())) + "\"";
    };
  }

  /// Arrays and objects in one another.
  ///
  /// @param levels where there is room for so many
  static String nested(int levels, Random random) {
    int mix = random.nextInt(5);
    StringBuilder open = new StringBuilder();
    StringBuilder close = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      boolean array = random.nextInt(4) < mix;
      open.append(array ? "[" : "{\"d\":");
      close.append(array ? ']' : '}');
    }
    return open + "1" + close.reverse();
  }

  private String nested(int levels) {
    return nested(Math.max(0, levels), random);
  }

  private String space() {
    return random.nextInt(5) == 0 ? " " : "";
  }
}
