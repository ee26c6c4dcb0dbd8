package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.LintOptions;
import java.util.List;

/// What is found in one file, but for what its comments take out.
record FileFindings(ProtoFile file, LintFindings all) {

  LintOptions options() {
    return all.options();
  }

  void add(String rule, Commented place, TextRange range, String message) {
    add(rule, place, range, message, List.of());
  }

  void add(String rule, Commented place, TextRange range, String message, List<Fix> fixes) {
    if (all.wants(rule) && !(options().ignoredByComments() && place.ignores(rule))) {
      all.add(rule, file.location(range), message, fixes);
    }
  }

  /// Of the file as a whole: there is no comment that could take it out.
  void addFile(String rule, String message, List<Fix> fixes) {
    all.add(rule, Location.startOf(file.path()), message, fixes);
  }

  /// At the package statement, or of the file where it has none.
  void addPackage(String rule, String message) {
    file.packageStatement()
        .ifPresentOrElse(
            statement -> add(rule, Commented.top(file.packageComments()), statement, message),
            () -> addFile(rule, message, List.of()));
  }
}
