package dev.meshwright.app.preview;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.usecases.sample.CsvWords;
import dev.meshwright.usecases.sample.SampleDialect.Dialect;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// How the CSV sample that is shown is read, and choosing it.
public final class DialectModel {

  private final ReadOnlyObjectProperty<Optional<Shown>> shown;
  private final PreviewEdits edits;
  private final FollowUp<Dialect> dialect;

  DialectModel(
      Jobs jobs,
      DataTools data,
      ReadOnlyObjectProperty<Optional<Shown>> shown,
      PreviewEdits edits) {
    this.shown = shown;
    this.edits = edits;
    dialect =
        new FollowUp<>(
            jobs,
            new JobKind("dialect", "Reading how the sample is read"),
            shown,
            (about, progress) ->
                about.text().isEmpty()
                    ? data.dialects().of(about.path(), progress)
                    : Checked.bad(none(about.path())),
            gone -> {});
    dialect.wantedProperty().set(true);
  }

  private static Problem none(String path) {
    return Problem.error("sample-no-dialect", Location.startOf(path), path + " is no sample.", "");
  }

  /// Refused for what is not CSV.
  public FollowUp<Dialect> dialect() {
    return dialect;
  }

  /// Chooses an option; a blank text leaves it to be found out again.
  ///
  /// @return whether the text can stand for the option
  public boolean choose(CsvOption option, String value) {
    if (!(dialect.answerProperty().get() instanceof Answer.Given<Dialect>(Dialect now))) {
      return false;
    }
    CsvOptions before = now.chosen();
    if (!value.isEmpty() && !CsvWords.fits(option, value)) {
      return false;
    }
    CsvOptions after = value.isEmpty() ? before.without(option) : before.with(option, value);
    if (!after.equals(before)) {
      shown.get().ifPresent(sample -> edits.choose(sample.path(), after));
    }
    return true;
  }

  void dispose() {
    dialect.dispose();
  }
}
