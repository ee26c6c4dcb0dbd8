package dev.meshwright.app.structure;

import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.usecases.search.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Narrows the types that are offered to those that somebody means.
final class TypeSearch {

  private static final int MOST = 300;

  /// `array<string`, `map of Money`.
  private static final Pattern OF = Pattern.compile("(?i)(\\w+)(?:\\s+of\\s+|\\s*<\\s*)([^>]*)>?");

  private TypeSearch() {}

  /// The choices that fit, the closest first; all in their order when nothing is typed.
  static List<TypeChoice> find(List<TypeChoice> choices, String typed) {
    Matcher of = OF.matcher(typed.strip());
    if (of.matches()) {
      List<TypeChoice> containers =
          choices.stream()
              .filter(choice -> choice.kind() == TypeChoice.Kind.CONTAINER)
              .filter(choice -> choice.label().startsWith(of.group(1).toLowerCase(Locale.ROOT)))
              .toList();
      if (!containers.isEmpty()) {
        List<TypeChoice> inner =
            choices.stream().filter(choice -> choice.kind() != TypeChoice.Kind.CONTAINER).toList();
        List<TypeChoice> made = new ArrayList<>();
        containers.forEach(
            container -> find(inner, of.group(2)).forEach(item -> made.add(container.of(item))));
        return made;
      }
    }
    return Matching.best(choices, TypeChoice::label, typed, MOST);
  }
}
