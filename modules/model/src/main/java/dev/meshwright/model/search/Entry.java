package dev.meshwright.model.search;

import dev.meshwright.model.TextRange;
import java.util.List;

/// Something that can be found.
///
/// @param name as it is written
/// @param within the names around it, as `Order.Line`; empty at the top
/// @param inside key of the type that it is written in; empty for none
/// @param keys by which others name it: see [#named] and [Use]
/// @param type as it is written, with what its values mean; empty where there is none
/// @param doc documentation; empty when there is none
/// @param tags names of what is said of it, `pii`, and those with their values, `pii=email`
/// @param owned whether it says who owns it
/// @param uses what it names
/// @param range of its name in the text
public record Entry(
    EntryKind kind,
    String name,
    String within,
    String inside,
    List<String> keys,
    String type,
    String doc,
    List<String> tags,
    boolean owned,
    List<Use> uses,
    TextRange range) {

  public Entry {
    keys = List.copyOf(keys);
    tags = List.copyOf(tags);
    uses = List.copyOf(uses);
  }

  /// A place that names something.
  ///
  /// @param key of what it names
  public record Use(String key, TextRange range) {}

  /// The key of what is known by a plain name, as tables and the objects of contracts are.
  ///
  /// @param name in any writing, of one or of many: `order_lines` is `OrderLine`
  public static String named(String name) {
    StringBuilder letters = new StringBuilder("~");
    name.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(letters::appendCodePoint);
    int last = letters.length() - 1;
    boolean many = last > 3 && letters.charAt(last) == 's';
    return letters.substring(0, many ? last : last + 1);
  }
}
