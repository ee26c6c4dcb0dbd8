package dev.meshwright.usecases.sample;

import dev.meshwright.data.sample.SampleName;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import java.nio.file.Path;
import java.util.List;

/// Samples as queries.
public final class SampleQueries {

  private SampleQueries() {}

  /// A file or a folder of parts as a sample.
  ///
  /// @param label what messages call it
  public static SampleTable table(Path path, String label) {
    Path name = path.getFileName();
    String table = SampleName.of(name == null ? "sample" : name.toString()).table();
    return SampleTable.of(table, path, label);
  }

  /// All rows of a sample.
  public static PreviewQuery all(SampleTable sample) {
    return PreviewQuery.of(
        sample.label(), "SELECT * FROM " + Column.quoted(sample.name()), List.of(sample));
  }
}
