package dev.meshwright.usecases.lint;

import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// A schema that was looked at.
///
/// @param findings by place
public record LintedFile(String path, SchemaFormat format, List<Problem> findings) {

  public LintedFile {
    findings = List.copyOf(findings);
  }
}
