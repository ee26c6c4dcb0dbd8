package dev.meshwright.usecases.sample;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleTable;
import java.nio.file.Files;
import java.util.List;

/// Samples as queries.
public final class SampleQueries {

  private SampleQueries() {}

  /// Whether a sample is one file of a format.
  public static boolean isFileOf(
      PreviewEngine engine, SampleTable sample, SampleFormat format, Progress progress) {
    return !Files.isDirectory(sample.path())
        && engine
            .inspect(sample, progress)
            .optional()
            .filter(info -> info.format() == format)
            .isPresent();
  }

  /// All rows of a sample.
  public static PreviewQuery all(SampleTable sample) {
    return PreviewQuery.of(
        sample.label(), "SELECT * FROM " + Column.quoted(sample.name()), List.of(sample));
  }
}
