package dev.meshwright.uikit.jobs;

import dev.meshwright.jobs.JobKind;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;

/// A job as the job bar sees it; used on the JavaFX thread only.
public interface RunningJob {

  JobKind kind();

  /// Between 0 and 1, or negative when it cannot be told.
  ReadOnlyDoubleProperty doneProperty();

  /// Whether its end was asked for and has not come yet.
  ReadOnlyBooleanProperty stoppingProperty();

  void cancel();
}
