package dev.meshwright.usecases.mapping;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;

/// Holds columns against the fields of a schema of any format, or of an object of a contract, by
/// names and types. Calls block and are thread-safe.
public interface CheckColumns {

  /// Schemas and contracts that a transformation or sample may have to fit, the likeliest first:
  /// those of its product before others, those of its name before those of other names.
  ///
  /// @param path of the transformation or sample, relative to the root
  List<String> offered(String path);

  /// The columns that a transformation gives, found without running it. Problems lie at the item of
  /// its SELECT where that is found, else at the beginning of its file.
  ///
  /// @param schema the schema or contract to fit; for a contract, [SchemaChoice#type] names the
  ///   object
  Result<ColumnReport> check(PreviewRequest transformation, SchemaChoice schema, Progress progress);

  /// The columns of a sample, as its file says or as they were found out. Problems lie at the
  /// fields of the schema.
  Result<ColumnReport> check(SampleTable sample, SchemaChoice schema, Progress progress);

  /// The same as the first, and counts the nulls in columns whose fields do not allow them: this
  /// runs the transformation on the samples.
  Result<ColumnReport> checkWithNulls(
      PreviewRequest transformation, SchemaChoice schema, Progress progress);
}
