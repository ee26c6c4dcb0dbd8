package dev.meshwright.text.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The general categories of Unicode, by short and long names.
final class UnicodeCategories {

  /// Short and long name of each; the number is the platform's.
  private static final List<Category> CATEGORIES =
      List.of(
          new Category(Character.UPPERCASE_LETTER, "Lu", "Uppercase_Letter"),
          new Category(Character.LOWERCASE_LETTER, "Ll", "Lowercase_Letter"),
          new Category(Character.TITLECASE_LETTER, "Lt", "Titlecase_Letter"),
          new Category(Character.MODIFIER_LETTER, "Lm", "Modifier_Letter"),
          new Category(Character.OTHER_LETTER, "Lo", "Other_Letter"),
          new Category(Character.NON_SPACING_MARK, "Mn", "Nonspacing_Mark"),
          new Category(Character.COMBINING_SPACING_MARK, "Mc", "Spacing_Mark"),
          new Category(Character.ENCLOSING_MARK, "Me", "Enclosing_Mark"),
          new Category(Character.DECIMAL_DIGIT_NUMBER, "Nd", "Decimal_Number", "digit"),
          new Category(Character.LETTER_NUMBER, "Nl", "Letter_Number"),
          new Category(Character.OTHER_NUMBER, "No", "Other_Number"),
          new Category(Character.CONNECTOR_PUNCTUATION, "Pc", "Connector_Punctuation"),
          new Category(Character.DASH_PUNCTUATION, "Pd", "Dash_Punctuation"),
          new Category(Character.START_PUNCTUATION, "Ps", "Open_Punctuation"),
          new Category(Character.END_PUNCTUATION, "Pe", "Close_Punctuation"),
          new Category(Character.INITIAL_QUOTE_PUNCTUATION, "Pi", "Initial_Punctuation"),
          new Category(Character.FINAL_QUOTE_PUNCTUATION, "Pf", "Final_Punctuation"),
          new Category(Character.OTHER_PUNCTUATION, "Po", "Other_Punctuation"),
          new Category(Character.MATH_SYMBOL, "Sm", "Math_Symbol"),
          new Category(Character.CURRENCY_SYMBOL, "Sc", "Currency_Symbol"),
          new Category(Character.MODIFIER_SYMBOL, "Sk", "Modifier_Symbol"),
          new Category(Character.OTHER_SYMBOL, "So", "Other_Symbol"),
          new Category(Character.SPACE_SEPARATOR, "Zs", "Space_Separator"),
          new Category(Character.LINE_SEPARATOR, "Zl", "Line_Separator"),
          new Category(Character.PARAGRAPH_SEPARATOR, "Zp", "Paragraph_Separator"),
          new Category(Character.CONTROL, "Cc", "Control", "cntrl"),
          new Category(Character.FORMAT, "Cf", "Format"),
          new Category(Character.SURROGATE, "Cs", "Surrogate"),
          new Category(Character.PRIVATE_USE, "Co", "Private_Use"),
          new Category(Character.UNASSIGNED, "Cn", "Unassigned"));

  /// Names of groups of categories, by what their short names begin with.
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "L", List.of("L", "Letter"),
          "M", List.of("M", "Mark", "Combining_Mark"),
          "N", List.of("N", "Number"),
          "P", List.of("P", "Punctuation", "punct"),
          "S", List.of("S", "Symbol"),
          "Z", List.of("Z", "Separator"),
          "C", List.of("C", "Other"));

  private UnicodeCategories() {}

  private record Category(byte type, List<String> names) {
    Category(byte type, String... names) {
      this(type, List.of(names));
    }

    boolean isIn(String group) {
      return names.getFirst().startsWith(group);
    }
  }

  static Optional<CharSet> of(String name) {
    return Optional.ofNullable(Table.SETS.get(name));
  }

  /// Worked out when it is first asked for, all at once.
  private static final class Table {

    private static final Map<String, CharSet> SETS = sets();

    private static Map<String, CharSet> sets() {
      Map<Byte, CharSet> byType = byType();
      Map<String, CharSet> sets = new HashMap<>();
      for (Category category : CATEGORIES) {
        CharSet set = byType.getOrDefault(category.type, CharSet.NONE);
        category.names.forEach(name -> sets.put(name, set));
      }
      GROUPS.forEach((group, names) -> {
        CharSet set = union(CATEGORIES.stream().filter(c -> c.isIn(group)), sets);
        names.forEach(name -> sets.put(name, set));
      });
      CharSet cased =
          union(CATEGORIES.stream().filter(c -> c.names.getFirst().matches("L[ult]")), sets);
      sets.put("LC", cased);
      sets.put("Cased_Letter", cased);
      return Map.copyOf(sets);
    }

    private static CharSet union(Stream<Category> some, Map<String, CharSet> sets) {
      return CharSet.union(
          some.map(c -> sets.getOrDefault(c.names.getFirst(), CharSet.NONE)).toList());
    }

    private static Map<Byte, CharSet> byType() {
      Map<Byte, List<CharSet.Range>> ranges = new HashMap<>();
      int from = 0;
      for (int c = 1; c <= CharSet.LAST + 1; c++) {
        int before = Character.getType(from);
        if (c > CharSet.LAST || Character.getType(c) != before) {
          ranges
              .computeIfAbsent((byte) before, t -> new ArrayList<>())
              .add(new CharSet.Range(from, c - 1));
          from = c;
        }
      }
      Map<Byte, CharSet> sets = new HashMap<>();
      ranges.forEach((type, all) -> sets.put(type, new CharSet(all)));
      return sets;
    }
  }
}
