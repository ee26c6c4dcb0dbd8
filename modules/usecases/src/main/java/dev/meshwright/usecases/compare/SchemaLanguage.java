package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.policy.ContentModel;
import java.util.List;
import java.util.Set;

/// What the engines of one schema language do for comparisons.
///
/// @param <D> its parsed document
interface SchemaLanguage<D> {

  SchemaFormat format();

  Class<D> documentType();

  /// Reads a version; never fails.
  D parse(SchemaVersion version);

  /// Reads files of one state.
  LanguageState<D> state(FileSource files);

  List<Problem> problems(D document);

  /// Full names of what the file itself declares, by which it is known again when it moves; none
  /// for a text that cannot be read.
  Set<String> declared(D document);

  /// @param model which documents are taken to exist, where the language leaves that open
  Verdict compare(D previous, D current, ContentModel model, Progress progress);
}
