package dev.meshwright.model.find;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;

/// Looks for a query in a text. However bad an expression is, it can be cancelled.
public final class Search {

  /// More matches are neither counted nor marked.
  public static final int MOST = 50_000;

  private Search() {}

  /// @param checkCancelled throws when nobody wants the result any more
  public static Found find(String text, Query query, Runnable checkCancelled) {
    if (query.text().isEmpty()) {
      return new Found.Matches(List.of(), false);
    }
    try {
      Matcher matcher = query.pattern().matcher(new CancellableText(text, checkCancelled));
      List<TextRange> matches = new ArrayList<>();
      while (matcher.find()) {
        // An expression that matches nothing at all would match everywhere.
        if (matcher.end() > matcher.start()) {
          if (matches.size() == MOST) {
            return new Found.Matches(matches, true);
          }
          matches.add(new TextRange(matcher.start(), matcher.end()));
        }
      }
      return new Found.Matches(matches, false);
    } catch (PatternSyntaxException bad) {
      return new Found.BadPattern(bad.getDescription());
    } catch (StackOverflowError tooDeep) {
      return new Found.TooCostly();
    }
  }

  /// Edits that put `replacement` in place of matches; in a regular expression `$1` stands for the
  /// first group, and so on.
  public static List<TextEdit> replace(
      String text, Query query, String replacement, List<TextRange> matches) {
    if (!query.regex()) {
      return matches.stream().map(match -> TextEdit.replace(match, replacement)).toList();
    }
    Matcher matcher = query.pattern().matcher(text);
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    List<TextEdit> edits = new ArrayList<>();
    for (TextRange match : matches) {
      matcher.region(match.start(), match.end());
      if (matcher.lookingAt()) {
        edits.add(TextEdit.replace(match, Replacements.expanded(replacement, matcher)));
      }
    }
    return edits;
  }
}
