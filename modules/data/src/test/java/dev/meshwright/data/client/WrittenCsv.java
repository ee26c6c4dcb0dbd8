package dev.meshwright.data.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A made-up CSV file: its text, and the cells that it was made of. It has odd values, sometimes
/// late ones, and is written in one of many ways.
record WrittenCsv(String text, List<String> header, List<List<String>> rows) {

  private static final List<String> ODD =
      List.of(
          "7.6",
          "0042",
          "+5",
          "1_000",
          "1e5",
          "12e4567",
          "0x1F",
          "9007199254740993",
          "NO",
          "t",
          "f",
          "yes",
          "True",
          "TRUE",
          "123456789012345678.90",
          "9223372036854775808",
          "123456789012345678901234567890123456789",
          "-0",
          "-0.0",
          "00:00:61",
          "24:00:00",
          "2026-02-30",
          "31.12.2025",
          "12/31/2025",
          "2026-01-01T00:00:00+02:00",
          "2026-01-01 00:00:00.123456789",
          "BBD05AE7-8E6C-4D0E-9B1A-0123456789AB",
          "NaN",
          "inf",
          "1,5",
          "1.",
          ".5",
          "--1",
          "é",
          "a;b",
          "a,b",
          "a\tb",
          "a|b",
          "it's",
          " 7",
          "7 ",
          "NULL",
          "true",
          "1.50",
          "0.1",
          "0.30000000000000004",
          "1e-05",
          "2026-01-01",
          "10:00:00",
          "1000000000000000000000.000000000000000001",
          "0000-01-01",
          "9999-12-31",
          "#",
          "\"\"");

  static WrittenCsv random(Random random, int mostRows) {
    int columns = 1 + random.nextInt(5);
    List<Integer> kinds = random.ints(columns, 0, 12).boxed().toList();
    List<String> header = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      header.add("n" + i + (random.nextInt(6) == 0 ? " é" : ""));
    }
    int count = random.nextInt(mostRows);
    double odd = random.nextInt(3) == 0 ? 0 : random.nextDouble() / 20;
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      List<String> row = new ArrayList<>();
      for (int kind : kinds) {
        boolean late = r > count - 3 && random.nextInt(2) == 0;
        row.add(late || random.nextDouble() < odd ? oddity(random) : usual(kind, random));
      }
      rows.add(row);
    }
    return written(random, header, rows);
  }

  static String oddity(Random random) {
    return ODD.get(random.nextInt(ODD.size()));
  }

  static String usual(int kind, Random random) {
    return switch (kind) {
      case 0 -> String.valueOf(random.nextInt(2000) - 1000);
      case 1 -> String.valueOf(random.nextLong());
      case 2 -> String.valueOf(random.nextInt(100_000) / 100.0);
      case 3 -> "%d.%02d".formatted(random.nextInt(1000), random.nextInt(100));
      case 4 -> String.valueOf(random.nextDouble());
      case 5 -> String.valueOf(random.nextBoolean());
      case 6 -> "20%02d-%02d-%02d".formatted(some(random, 99), some(random, 12), some(random, 28));
      case 7 -> "%02d.%02d.20%02d".formatted(some(random, 28), some(random, 12), some(random, 99));
      case 8 -> "%02d/%02d/20%02d".formatted(some(random, 12), some(random, 28), some(random, 99));
      case 9 ->
          "20%02d-%02d-%02d %02d:00:%02d"
              .formatted(
                  some(random, 99),
                  some(random, 12),
                  some(random, 28),
                  some(random, 23),
                  some(random, 59));
      case 10 -> random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(9));
      default -> "text " + random.nextInt(50);
    };
  }

  private static int some(Random random, int most) {
    return 1 + random.nextInt(most);
  }

  private static WrittenCsv written(Random random, List<String> header, List<List<String>> rows) {
    String delimiter = List.of(",", ";", "\t", "|").get(random.nextInt(4));
    boolean all = random.nextInt(4) == 0;
    int ends = random.nextInt(4);
    StringBuilder text = new StringBuilder();
    List<List<String>> lines = new ArrayList<>();
    lines.add(header);
    lines.addAll(rows);
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = new ArrayList<>();
      for (String cell : lines.get(i)) {
        boolean quote = all || cell.contains(delimiter) || cell.contains("\"") || cell.equals("#");
        cells.add(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
      }
      text.append(String.join(delimiter, cells));
      boolean last = i == lines.size() - 1 && random.nextInt(5) == 0;
      text.append(last ? "" : end(ends, random));
    }
    return new WrittenCsv(text.toString(), header, rows);
  }

  private static String end(int ends, Random random) {
    return switch (ends) {
      case 0 -> "\r\n";
      case 1 -> random.nextBoolean() ? "\r\n" : "\n";
      default -> "\n";
    };
  }
}
