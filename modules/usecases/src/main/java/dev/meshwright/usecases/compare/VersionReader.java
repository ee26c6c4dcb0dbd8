package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import java.util.List;
import java.util.Map;

/// Reads what schemas are compared with. Thread-safe; the states read must not change.
interface VersionReader {

  /// The version under work.
  ParsedSchema current(SchemaFormat format, SchemaVersion version);

  /// A version of an earlier state, with the text that it has there.
  ParsedSchema earlier(SchemaFormat format, SchemaVersion version);

  /// The schemas of an earlier state.
  SchemaFileSet state(FileSource files);

  /// The numbers and names that a file had in its history up to a state.
  PastNumbers past(Snapshot state, String path, Progress progress);

  /// What a profile of buf's finds in all files of the state of the version under work, held
  /// against an earlier state.
  Map<String, List<AssessedFinding>> found(
      BufProfile profile, FileSource earlier, SchemaVersion current, Progress progress);
}
