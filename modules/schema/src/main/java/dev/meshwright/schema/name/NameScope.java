package dev.meshwright.schema.name;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One scope of a language, in which a name stands for one thing only. Two names are taken for the
/// same when they share a key: the name itself, or what the language makes of it.
public final class NameScope {

  private final Function<String, List<String>> keys;
  private final String separator;
  private final Set<String> taken = new HashSet<>();
  private final Optional<NameScope> outer;

  /// @param separator what comes before the number of a name that is made unique
  /// @param keys of a name; with one of them in common, two names cannot stand side by side
  public NameScope(String separator, Function<String, List<String>> keys) {
    this(separator, keys, Optional.empty());
  }

  private NameScope(
      String separator, Function<String, List<String>> keys, Optional<NameScope> outer) {
    this.separator = separator;
    this.keys = keys;
    this.outer = outer;
  }

  /// A part of this scope, whose names are told apart by further keys as well.
  public NameScope part(Function<String, List<String>> further) {
    return new NameScope(separator, further, Optional.of(this));
  }

  /// Keeps a name from being given.
  public void take(String name) {
    taken.addAll(keys.apply(name));
    outer.ifPresent(around -> around.take(name));
  }

  /// A scope in which names differ when they are written differently.
  public static NameScope exact(String separator) {
    return new NameScope(separator, List::of);
  }

  /// Gives the name itself when it is free, else the first free one with a number behind it.
  public String give(String wish) {
    String name = wish;
    for (int i = 2; !isFree(name); i++) {
      name = wish + separator + i;
    }
    take(name);
    return name;
  }

  public boolean isFree(String name) {
    return keys.apply(name).stream().noneMatch(taken::contains)
        && outer.map(around -> around.isFree(name)).orElse(true);
  }

  /// Gives names to all: those that are legal as they are keep theirs where they can, so that
  /// nothing is renamed for the sake of an invented name.
  ///
  /// @return new names by what they were made from, in the order of the wishes
  public Map<String, String> giveAll(Collection<String> wishes, UnaryOperator<String> legal) {
    Map<String, String> given = new LinkedHashMap<>();
    wishes.forEach(wish -> given.put(wish, ""));
    wishes.stream()
        .filter(wish -> legal.apply(wish).equals(wish) && isFree(wish))
        .forEach(wish -> given.put(wish, give(wish)));
    given.replaceAll((wish, name) -> name.isEmpty() ? give(legal.apply(wish)) : name);
    return given;
  }
}
