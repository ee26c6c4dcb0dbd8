package dev.meshwright.app.preview;

import dev.meshwright.app.baseline.VersionChoices;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.explore.RowComparison;
import dev.meshwright.usecases.explore.RowVersion;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Holds the rows that are shown against those of another version, or two earlier versions against
/// each other.
final class DifferencesModel {

  private final PreviewUseCases data;
  private final ReadOnlyObjectProperty<Optional<ShownRows>> shown;
  private final VersionChoices versions;
  private final DependentQuery<Differences> answer;
  private final ObjectProperty<Against> against = new SimpleObjectProperty<>(Against.head());
  private final ObjectProperty<Optional<Against>> later =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<KeyChoice> key =
      new SimpleObjectProperty<>(new KeyChoice.Automatic());
  private final BooleanProperty withSamples = new SimpleBooleanProperty(false);

  /// @param versions lists versions of a file
  DifferencesModel(
      Jobs jobs,
      PreviewUseCases data,
      CompareSchemas versions,
      ReadOnlyObjectProperty<Optional<ShownRows>> shown) {
    this.data = data;
    this.shown = shown;
    this.versions = new VersionChoices(jobs, versions, () -> shown.get().map(ShownRows::path));
    answer =
        new DependentQuery<>(
            jobs,
            new JobKind("differences", "Comparing rows"),
            shown,
            question(),
            Differences::close);
    against.addListener((property, was, is) -> answer.ask(question()));
    later.addListener((property, was, is) -> answer.ask(question()));
    key.addListener((property, was, is) -> answer.ask(question()));
    withSamples.addListener((property, was, is) -> answer.ask(question()));
  }

  public DependentQuery<Differences> answer() {
    return answer;
  }

  /// The earlier version.
  public ObjectProperty<Against> againstProperty() {
    return against;
  }

  /// The later version; empty for the working copy with its unsaved edits.
  public ObjectProperty<Optional<Against>> laterProperty() {
    return later;
  }

  /// What rows are matched by.
  public ObjectProperty<KeyChoice> keyProperty() {
    return key;
  }

  /// Whether each version reads the samples as they were then.
  public BooleanProperty withSamplesProperty() {
    return withSamples;
  }

  /// Lists the versions to choose from.
  VersionChoices versions() {
    return versions;
  }

  /// The columns that a key can be made of.
  List<String> columns() {
    return shown
        .get()
        .map(now -> now.rows().columns().stream().map(Column::name).toList())
        .orElse(List.of());
  }

  /// The choices are read now, on the thread of the screen.
  private DependentQuery.Question<Differences> question() {
    RowVersion before = new RowVersion.Earlier(against.get());
    RowVersion after =
        later.get().<RowVersion>map(RowVersion.Earlier::new).orElseGet(RowVersion.Current::new);
    boolean then = withSamples.get();
    KeyChoice matched = key.get();
    return (about, progress) -> compare(about, before, after, then, matched, progress);
  }

  private Result<Differences> compare(
      ShownRows about,
      RowVersion before,
      RowVersion after,
      boolean then,
      KeyChoice matched,
      Progress progress) {
    List<String> columns =
        matched instanceof KeyChoice.Columns(List<String> names) ? names : List.of();
    RowComparison comparison =
        new RowComparison(
            about.request(), before, after, then, columns, matched instanceof KeyChoice.Whole);
    return switch (data.compare().compare(comparison, progress)) {
      case Result.Ok<DataDiff>(DataDiff diff, var notes) -> Result.ok(new Differences(diff, notes));
      case Result.Failed<DataDiff>(var problems) -> new Result.Failed<>(problems);
    };
  }

  void dispose() {
    answer.dispose();
  }
}
