package dev.meshwright.app.editor;

import dev.meshwright.app.document.Document;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.assist.OfferKind;
import dev.meshwright.uikit.editor.Completion;
import dev.meshwright.uikit.editor.CompletionSource;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.usecases.complete.CompleteSql;
import dev.meshwright.usecases.complete.CompleteText;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Completions that are offered for the text of a file.
public final class OfferedCompletions implements CompletionSource {

  private final Supplier<Offers> offers;

  private OfferedCompletions(Supplier<Offers> offers) {
    this.offers = offers;
  }

  /// Where offers come from.
  private interface Offers {
    List<Offer> at(String text, int offset, Progress progress);
  }

  /// Those of a transformation.
  public static CompletionSource of(CompleteSql complete, Document document) {
    Offers offers =
        (text, offset, progress) -> complete.at(document.path(), text, offset, progress);
    return new OfferedCompletions(() -> offers);
  }

  /// Those of any other text.
  ///
  /// @param unsaved texts by path
  public static CompletionSource of(
      CompleteText complete,
      Document document,
      Documents files,
      Supplier<Map<String, String>> unsaved) {
    return new OfferedCompletions(() -> {
      Map<String, String> edited = unsaved.get();
      return (text, offset, progress) ->
          complete.at(
              document.kind(), document.path(), text, offset, files.workingCopy(edited), progress);
    });
  }

  @Override
  public CompletionSource now() {
    Offers these = offers.get();
    return new OfferedCompletions(() -> these);
  }

  @Override
  public List<Completion> complete(String text, int offset, Progress progress) {
    return offers.get().at(text, offset, progress).stream()
        .map(offer ->
            new Completion(
                offer.label(),
                offer.detail(),
                icon(offer.kind()),
                offer.edits(),
                offer.caret(),
                offer.meant()))
        .toList();
  }

  private static Icon icon(OfferKind kind) {
    return switch (kind) {
      case COLUMN -> Icon.COLUMNS;
      case STEP -> Icon.BRANCH;
      case TABLE -> Icon.TABLE;
      case FUNCTION -> Icon.SOURCE;
      case KEYWORD -> Icon.TAG;
      case TYPE -> Icon.SCHEMA;
      case KEY -> Icon.COLUMNS;
      case VALUE -> Icon.CHECK;
      case SNIPPET -> Icon.ADD;
      case FILE -> Icon.FILE;
    };
  }
}
