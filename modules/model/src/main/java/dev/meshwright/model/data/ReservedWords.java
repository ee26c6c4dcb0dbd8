package dev.meshwright.model.data;

import java.util.Locale;
import java.util.Set;

/// Words that DuckDB's SQL takes for no name unless they are in quotes, as its table
/// `duckdb_keywords()` lists them.
final class ReservedWords {

  private static final Set<String> WORDS =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric both case cast check
          collate column constraint create default deferrable desc describe
          distinct do else end except false fetch for foreign from group having in
          initially intersect into lambda lateral leading limit not null offset on
          only or order pivot pivot_longer pivot_wider placing primary qualify
          references returning select show some summarize symmetric table then to
          trailing true union unique unpivot using variadic when where window with
          """
              .split("\\s+"));

  private ReservedWords() {}

  static boolean contains(String name) {
    return WORDS.contains(name.toLowerCase(Locale.ROOT));
  }
}
