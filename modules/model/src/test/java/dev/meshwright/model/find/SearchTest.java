package dev.meshwright.model.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SearchTest {

  private static List<TextRange> find(String text, Query query) {
    return assertInstanceOf(Found.Matches.class, Search.find(text, query, () -> {})).matches();
  }

  @Test
  void case_and_whole_words_count_when_wanted() {
    String text = "id ID orderId \u00e9id";
    assertEquals(4, find(text, new Query("id", false, false, false)).size());
    assertEquals(2, find(text, new Query("id", true, false, false)).size());
    assertEquals(2, find(text, new Query("id", false, true, false)).size());
    assertEquals(1, find(text, new Query("id", true, true, false)).size());
  }

  @Test
  void signs_of_expressions_are_plain_text_unless_wanted() {
    assertEquals(List.of(new TextRange(1, 4)), find("xa.b", new Query("a.b", false, false, false)));
    assertEquals(2, find("a.b axb", new Query("a.b", false, false, true)).size());
    assertEquals(2, find("a\nb\n", new Query("^.", false, false, true)).size());
    assertEquals(List.of(), find("abc", new Query("x*", false, false, true)));
  }

  @Test
  void groups_are_filled_in_and_a_missing_group_is_plain_text() {
    Query query = new Query("(\\w+)=(\\w+)", false, false, true);
    String text = "a=1 b=2";
    List<TextRange> all = find(text, query);
    assertEquals("1:a 2:b", TextEdits.apply(text, Search.replace(text, query, "$2:$1", all)));
    assertEquals("$9 $9", TextEdits.apply(text, Search.replace(text, query, "$9", all)));
    Query plain = new Query("=", false, false, false);
    assertEquals(
        "a$11 b$12", TextEdits.apply(text, Search.replace(text, plain, "$1", find(text, plain))));
  }

  @Test
  void a_wrong_expression_is_a_value() {
    assertInstanceOf(
        Found.BadPattern.class, Search.find("a", new Query("(", false, false, true), () -> {}));
  }

  @Test
  void an_expression_without_end_can_be_cancelled() {
    Query endless = new Query("x*x*x*x*x*x*x*y", false, false, true);
    AtomicInteger asked = new AtomicInteger();
    Runnable cancelledSoon =
        () -> {
          if (asked.incrementAndGet() > 50) {
            throw new IllegalStateException("cancelled");
          }
        };
    String text = "x".repeat(2_000);
    assertThrows(IllegalStateException.class, () -> Search.find(text, endless, cancelledSoon));
  }
}
