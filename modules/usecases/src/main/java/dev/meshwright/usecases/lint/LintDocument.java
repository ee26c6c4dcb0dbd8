package dev.meshwright.usecases.lint;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.Problem;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.Linter;
import java.util.List;
import java.util.stream.Stream;

/// Holds one text against the rules in force for its file, for whoever does so with every
/// keystroke. Rules that look at several files at once are left to [LintWorkspace]. Thread-safe.
public final class LintDocument {

  private final PerFormat<Linter<?>> linters;
  private final KeptPlan plans;

  public LintDocument(PerFormat<Linter<?>> linters) {
    this.linters = linters;
    this.plans = new KeptPlan(linters);
  }

  /// @param files the state that says which rules are in force
  public List<Problem> lint(ParsedText<?> parsed, String path, String text, FileSource files) {
    LintPlan plan = plans.of(files);
    LintChoice choice = plan.choice(parsed.format(), path);
    return Stream.concat(
            parsed.lint(choice).stream(),
            plan.custom(parsed.structure().root(), parsed.format(), path, text).stream())
        .map(plan.settings()::weighed)
        .toList();
  }

  /// What a text says as the settings of lint.
  public LintSettings settings(String text, FileSource files) {
    FileSource edited = new OverlayFileSource(files, LintSettings.FILE, text);
    return LintSettingsReader.read(edited, LintPlan.words(linters, files));
  }
}
