package dev.meshwright.usecases.review.agenda;

import dev.meshwright.model.Severity;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.usecases.check.ModeAnswer;
import dev.meshwright.usecases.compare.AffectedParty;
import dev.meshwright.usecases.compare.AssessedFinding;
import java.util.Optional;

/// One change, as a review goes through them.
public sealed interface ReviewItem {

  /// The file that changed, as it is called now; of one that is gone, as it was called.
  String path();

  /// Where the change is before; empty where there is nothing before.
  Optional<PlacedText> before();

  /// Where the change is now; empty where there is nothing any more.
  Optional<PlacedText> after();

  /// How bad it is.
  Severity severity();

  /// What it is told apart by from all others of the review: it stays while the change does.
  String key();

  /// Whom it hurts.
  AffectedParty affected();

  /// What a schema's change means, as the check judges it.
  ///
  /// @param asked what is asked of the schema, and whether it holds with all its changes
  record SchemaChanged(
      String path,
      AssessedFinding assessed,
      ModeAnswer asked,
      Optional<PlacedText> before,
      Optional<PlacedText> after)
      implements ReviewItem {

    @Override
    public Severity severity() {
      return assessed.severity();
    }

    @Override
    public String key() {
      return assessed.finding().rule() + " " + path + " " + assessed.finding().path();
    }

    @Override
    public AffectedParty affected() {
      return AffectedParty.by(assessed.finding());
    }
  }

  /// A promise of a contract that came, went or is another one now.
  record PromiseChanged(
      String path,
      Promise.About about,
      Optional<Promise> was,
      Optional<Promise> is,
      Optional<PlacedText> before,
      Optional<PlacedText> after)
      implements ReviewItem {

    /// Who relies on a contract relies on each promise of it.
    @Override
    public Severity severity() {
      return was.isPresent() ? Severity.WARNING : Severity.INFO;
    }

    @Override
    public String key() {
      return "promise " + path + " " + about.kind() + " " + about.of() + " " + about.name();
    }

    @Override
    public AffectedParty affected() {
      return was.isPresent() ? AffectedParty.MEANING : AffectedParty.NOBODY;
    }
  }

  /// A file of which nothing else is said: a query, a sample, a test, a new schema.
  record FileChanged(ChangedFile file, Optional<PlacedText> before, Optional<PlacedText> after)
      implements ReviewItem {

    @Override
    public String path() {
      return file.path();
    }

    @Override
    public Severity severity() {
      return Severity.INFO;
    }

    @Override
    public String key() {
      return "file " + file.path();
    }

    @Override
    public AffectedParty affected() {
      return AffectedParty.NOBODY;
    }
  }
}
