package dev.meshwright.uikit.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexerTest {

  private static final List<Language> ALL =
      List.of(Language.JSON, Language.YAML, Language.PROTOBUF, Language.SQL, Language.MARKDOWN);

  @Test
  void json_tells_keys_from_strings() {
    assertEquals(
        "KEY\"a\" PUNCTUATION: STRING\"b\\\"c\" PUNCTUATION, NUMBER-1.5e+3 KEYWORDnull",
        tokens(Language.JSON, "\"a\": \"b\\\"c\", -1.5e+3 null"));
  }

  @Test
  void sql_strings_and_comments_go_over_lines() {
    assertEquals(
        "KEYWORDselect STRING'a | STRINGb' PUNCTUATION, COMMENT/* x | COMMENTy */ TYPEbigint",
        tokens(Language.SQL, "select 'a\nb', /* x\ny */ bigint"));
  }

  @Test
  void yaml_block_scalars_end_with_their_indentation() {
    assertEquals(
        "KEYa PUNCTUATION: PUNCTUATION| | STRINGx: 1 | KEYb PUNCTUATION: NUMBER2 COMMENT# c",
        tokens(Language.YAML, "a: |\n  x: 1\nb: 2 # c"));
  }

  @Test
  void protobuf_types_keywords_and_names() {
    assertEquals(
        "KEYWORDmessage TYPEOrder PUNCTUATION{ TYPEint64 KEYid PUNCTUATION= NUMBER1"
            + " PUNCTUATION; PUNCTUATION} COMMENT// x",
        tokens(Language.PROTOBUF, "message Order { int64 id = 1; } // x"));
  }

  @Test
  void tokens_of_any_line_are_in_order_and_inside_it() {
    String alphabet = "\"'{}[]:,#-|>/*\\ aé1\t`=&!~;.$";
    for (Language language : ALL) {
      Random random = new Random(7);
      int state = LineLexer.START;
      for (int line = 0; line < 3_000; line++) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        int[] last = {0};
        String read = text.toString();
        state =
            language
                .lexer()
                .lex(
                    read,
                    state,
                    (start, end, kind) -> {
                      assertTrue(
                          last[0] <= start && start < end && end <= read.length(),
                          language.name() + ": " + read);
                      last[0] = end;
                    });
      }
    }
  }

  @Test
  void after_any_change_the_tokens_are_those_of_reading_anew() {
    String[] pieces = {"'", "/*", "*/", "a", " ", "\"", "--", "x: |", "# c", "  y", "1"};
    for (Language language : ALL) {
      Random random = new Random(11);
      List<String> lines = new ArrayList<>(List.of(""));
      LineTokens tokens = new LineTokens(language.lexer(), lines::get);
      tokens.reset(1);
      for (int step = 0; step < 400; step++) {
        int first = random.nextInt(lines.size());
        int removed = 1 + random.nextInt(Math.min(3, lines.size() - first));
        int inserted = 1 + random.nextInt(3);
        for (int i = 0; i < removed; i++) {
          lines.remove(first);
        }
        for (int i = 0; i < inserted; i++) {
          StringBuilder text = new StringBuilder();
          for (int n = random.nextInt(5); n > 0; n--) {
            text.append(pieces[random.nextInt(pieces.length)]);
          }
          lines.add(first, text.toString());
        }
        tokens.changed(first, removed, inserted);
        LineTokens anew = new LineTokens(language.lexer(), lines::get);
        anew.reset(lines.size());
        int looked = random.nextInt(lines.size());
        assertEquals(all(anew, looked), all(tokens, looked), language.name() + " step " + step);
      }
    }
  }

  @Test
  void a_change_that_leaves_the_lines_behind_it_as_they_were_says_so() {
    String[] pieces = {"'", "/*", "*/", "a", "\"", "--", "x: |", "  y", "1", "```"};
    for (Language language : ALL) {
      Random random = new Random(13);
      List<String> lines = new ArrayList<>(List.of("a", "/* b", "c */", "'d", "e'", "f", "  y"));
      LineTokens tokens = new LineTokens(language.lexer(), lines::get);
      tokens.reset(lines.size());
      int kept = 0;
      for (int step = 0; step < 400; step++) {
        int first = random.nextInt(lines.size());
        int inserted = 1 + random.nextInt(2);
        List<List<String>> before = from(tokens, first + 1, lines.size());
        lines.remove(first);
        for (int i = 0; i < inserted; i++) {
          lines.add(first, pieces[random.nextInt(pieces.length)]);
        }
        boolean others = tokens.changed(first, 1, inserted);
        List<List<String>> after = from(tokens, first + inserted, lines.size());
        assertTrue(others || before.equals(after), language.name() + " step " + step);
        kept += others ? 0 : 1;
      }
      assertTrue(kept > 200, language.name() + " " + kept);
    }
  }

  private static List<List<String>> from(LineTokens tokens, int first, int end) {
    return IntStream.range(first, end).mapToObj(line -> all(tokens, line)).toList();
  }

  private static List<String> all(LineTokens tokens, int line) {
    List<String> all = new ArrayList<>();
    tokens.tokens(line, (start, end, kind) -> all.add(start + "-" + end + kind));
    return all;
  }

  private static String tokens(Language language, String text) {
    List<String> shown = new ArrayList<>();
    int state = LineLexer.START;
    for (String line : text.split("\n")) {
      if (!shown.isEmpty()) {
        shown.add("|");
      }
      state =
          language
              .lexer()
              .lex(
                  line,
                  state,
                  (start, end, kind) -> shown.add(kind + line.substring(start, end).strip()));
    }
    return String.join(" ", shown);
  }
}
