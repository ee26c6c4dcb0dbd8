package dev.meshwright.app.common;

import dev.meshwright.uikit.view.Texts;

/// What the filters of a search do.
public final class FilterWords {

  private FilterWords() {}

  /// @param filter as it is written: `used-by`
  public static String of(String filter) {
    return Texts.of(FilterWords.class).get("filter." + filter);
  }
}
