package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.policy.ContentModel;
import java.util.List;

/// What the engines of one schema language do for comparisons.
///
/// @param <D> its parsed document
interface SchemaLanguage<D> {

  SchemaFormat format();

  Class<D> documentType();

  /// Reads a version; never fails.
  D parse(SchemaVersion version);

  List<Problem> problems(D document);

  /// @param model which documents are taken to exist, where the language leaves that open
  Verdict compare(D previous, D current, ContentModel model, Progress progress);
}
