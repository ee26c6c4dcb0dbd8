package dev.meshwright.app.editor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.uikit.editor.Completion;
import dev.meshwright.uikit.editor.CompletionSource;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.usecases.complete.CompleteSql;
import dev.meshwright.usecases.complete.SqlOffer;
import java.util.List;

/// Completions of a transformation.
///
/// @param path of the transformation, relative to the root
public record SqlCompletions(CompleteSql complete, String path) implements CompletionSource {

  @Override
  public List<Completion> complete(String text, int offset, Progress progress) {
    return complete.at(path, text, offset, progress).stream()
        .map(offer ->
            new Completion(
                offer.name(), offer.detail(), icon(offer.kind()), offer.edit(), offer.meant()))
        .toList();
  }

  private static Icon icon(SqlOffer.Kind kind) {
    return switch (kind) {
      case COLUMN -> Icon.COLUMNS;
      case STEP -> Icon.BRANCH;
      case TABLE -> Icon.TABLE;
      case FUNCTION -> Icon.SOURCE;
      case KEYWORD -> Icon.TAG;
    };
  }
}
