package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A place in a text of JSON or YAML, whole or half-typed, and what is around it.
///
/// @param levels the objects and lists around it, the outermost first
/// @param spot what can stand there
/// @param range of the word that stands there already, with its quotes; empty where none does
/// @param typed that word, up to the caret and without quotes
/// @param quoted whether the word is in quotes
/// @param named whether a colon follows, so that the word is the name of a member
/// @param commaBefore whether what is put there needs a comma before it
/// @param commaAfter whether what is put there needs a comma behind it
public record TreePlace(
    List<Level> levels,
    Spot spot,
    TextRange range,
    String typed,
    boolean quoted,
    boolean named,
    boolean commaBefore,
    boolean commaAfter) {

  public TreePlace {
    levels = List.copyOf(levels);
  }

  /// What can stand at a place.
  public enum Spot {
    /// The name of a member.
    KEY,
    VALUE
  }

  /// An object or a list around a place.
  ///
  /// @param list whether it is a list
  /// @param key of the member that the place is in; empty where it is a name itself
  /// @param texts the members with a plain value, before and behind the place
  /// @param keys the names of all members, that of the place left out
  public record Level(
      boolean list, String key, Map<String, String> texts, java.util.Set<String> keys) {

    /// The plain value of a member.
    public Optional<String> text(String member) {
      return Optional.ofNullable(texts.get(member));
    }
  }

  /// The innermost object or list; empty outside of all.
  public Optional<Level> innermost() {
    return levels.isEmpty() ? Optional.empty() : Optional.of(levels.getLast());
  }
}
