package dev.meshwright.text.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What a JavaScript engine says of patterns and of texts; see `corpus.js`.
final class EcmaCorpusTest {

  @Test
  void everyPatternIsReadAsTheScriptEngineReadsIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Case each : corpus()) {
      RegexReading reading = Regex.read(each.pattern);
      String valid =
          switch (reading) {
            case RegexReading.Malformed ignored -> "no";
            case RegexReading.Valid(Regex regex) -> regex.isLenient() ? "lenient" : "u";
          };
      if (!valid.equals(each.valid)) {
        wrong.add(each.pattern + ": " + reading + " instead of " + each.valid);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyTextIsMatchedAsTheScriptEngineMatchesIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    int tooSlow = 0;
    for (Case each : corpus()) {
      if (Regex.read(each.pattern) instanceof RegexReading.Valid(Regex regex)) {
        for (Expected expected : each.texts) {
          compared++;
          Regex.Match match = regex.search(expected.text);
          if (match == Regex.Match.TOO_SLOW) {
            tooSlow++;
          } else if (match != (expected.matches ? Regex.Match.FOUND : Regex.Match.NOT_FOUND)) {
            wrong.add(each.pattern + " on " + expected.text + ": " + match);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    // Back references in loops within loops.
    assertTrue(tooSlow <= 1, tooSlow + " given up");
    assertTrue(compared > 30_000, compared + " compared");
  }

  @Test
  void automataAgreeWithTheScriptEngine() throws IOException {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Case each : corpus()) {
      if (Regex.read(each.pattern) instanceof RegexReading.Valid(Regex regex)
          && Nfa.of(regex.root()).orElse(null) instanceof Nfa automaton) {
        for (Expected expected : each.texts) {
          compared++;
          if (automaton.matches(expected.text) != expected.matches) {
            wrong.add(each.pattern + " on " + expected.text + ": " + !expected.matches);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(compared > 10_000, compared + " compared");
  }

  private record Case(String pattern, String valid, List<Expected> texts) {}

  private record Expected(String text, boolean matches) {}

  private static List<Case> corpus() throws IOException {
    try (InputStream in = EcmaCorpusTest.class.getResourceAsStream("corpus.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(EcmaCorpusTest::parse)
          .toList();
    }
  }

  private static Case parse(String line) {
    List<String> fields = List.of(line.split("\t", -1));
    List<Expected> texts =
        fields.subList(2, fields.size()).stream()
            .map(f -> new Expected(unquoted(f.substring(0, f.length() - 1)), f.endsWith("1")))
            .toList();
    return new Case(unquoted(fields.getFirst()), fields.get(1), texts);
  }

  private static String unquoted(String json) {
    return ((StringNode) JsonText.parse("x.json", json).root()).value();
  }
}
