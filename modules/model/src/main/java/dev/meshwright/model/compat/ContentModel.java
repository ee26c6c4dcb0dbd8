package dev.meshwright.model.compat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which documents of a JSON Schema are taken to exist when versions of it are compared.
public enum ContentModel {
  /// All that it accepts, also with members that it does not declare, as the specification says.
  STRICT,
  /// Only those without undeclared members, as producers write them who keep to the schema: a
  /// property added to an open object is then no break.
  LENIENT;

  /// As settings and options spell it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ContentModel> of(String word) {
    return Arrays.stream(values()).filter(model -> model.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(ContentModel::word).toList();
  }
}
