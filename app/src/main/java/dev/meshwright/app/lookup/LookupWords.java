package dev.meshwright.app.lookup;

import dev.meshwright.app.lookup.LookupRows.Grouping;
import dev.meshwright.model.Problem;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.stream.Collectors;

/// What a search is told with.
record LookupWords(Texts texts) {

  String of(Grouping grouping) {
    return switch (grouping) {
      case KIND -> texts.get("grouping.kind");
      case PRODUCT -> texts.get("grouping.product");
      case FILE -> texts.get("grouping.file");
    };
  }

  /// How much was found.
  String said(FoundEntries found, boolean partial, List<Problem> notes) {
    int count = found.entries().size();
    String words =
        found.total() > count
            ? texts.get("found.some", count, found.total())
            : texts.get("found.all", count);
    if (found.guessed() && count > 0) {
      words += " " + texts.get("found.guessed");
    }
    if (partial) {
      words += " " + texts.get("found.partial");
    }
    String noted = notes.stream().map(Problem::message).collect(Collectors.joining(" "));
    return noted.isEmpty() ? words : words + " " + noted;
  }

  /// Where a query cannot be read, and why.
  String wrong(List<Problem> problems) {
    return problems.stream()
        .map(problem -> texts.get("wrong.at", problem.location().start().column(), problem.text()))
        .collect(Collectors.joining("\n"));
  }
}
