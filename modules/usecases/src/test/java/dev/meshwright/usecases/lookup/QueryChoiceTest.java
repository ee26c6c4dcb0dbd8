package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryChoiceTest {

  /// @param typed with a bar where the caret is
  private static List<String> at(String typed) {
    int caret = typed.indexOf('|');
    return QueryChoice.at(typed.replace("|", ""), caret).stream()
        .map(choice -> new StringBuilder(choice.query()).insert(choice.caret(), '|').toString())
        .toList();
  }

  @Test
  void namesOfFiltersAreCompletedWhereverTheyStand() {
    assertEquals(List.of("type:|", "tag:|"), at("t|"));
    assertEquals(List.of("order -pii:| total"), at("order -p| total"));
    assertEquals(List.of("used-by:|"), at("used|"));
    assertEquals(
        List.of("uses:|", "used-by:|").stream().sorted().toList(),
        at("us|").stream().sorted().toList());
    assertEquals(List.of(), at("xyz|"));
    assertEquals(List.of(), at("order |"));
    assertEquals(List.of(), at("|"));
  }

  @Test
  void wordsOfAFilterAreCompletedAndSoIsEachBehindAComma() {
    assertEquals(List.of("kind:field|"), at("kind:fie|"));
    assertEquals(List.of("-kind:field,method|"), at("-kind:field,met|"));
    assertEquals(List.of("no:doc|", "no:owner|", "no:use|"), at("no:|"));
    assertEquals(List.of(), at("no:use|"));
    assertEquals(List.of(), at("type:dec|"));
    assertEquals(List.of(), at("nothing:dec|"));
  }

  @Test
  void allThatIsOfferedIsUnderstood() {
    for (QueryChoice choice : QueryChoice.filters("order ")) {
      assertTrue(choice.query().startsWith("order "), choice::query);
      assertEquals(choice.query().length(), choice.caret());
      for (QueryChoice word : QueryChoice.at(choice.query(), choice.caret())) {
        assertEquals(List.of(), SearchText.read(word.query()).problems());
      }
    }
    assertEquals(SearchFilter.words().size(), QueryChoice.filters("").size());
  }
}
