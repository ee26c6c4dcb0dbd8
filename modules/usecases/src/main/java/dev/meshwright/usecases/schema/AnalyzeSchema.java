package dev.meshwright.usecases.schema;

import dev.meshwright.contract.Contracts;
import dev.meshwright.contract.Products;
import dev.meshwright.data.transformtest.TransformationTestReader;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.schema.language.ConflictProblems;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.lint.LintDocument;
import dev.meshwright.usecases.lint.LintSettings;
import dev.meshwright.usecases.policy.CompatibilityPolicy;
import dev.meshwright.usecases.policy.PolicyReader;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.samplesettings.SampleSettingsReader;
import dev.meshwright.workspace.index.KindDetector;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the text of a schema, contract or product, each kind with the engine for it, and says what
/// is wrong with it. Thread-safe.
public final class AnalyzeSchema {

  private final KindDetector detector = new KindDetector();
  private final PerFormat<SchemaLanguage<?>> languages = PerFormat.of(SchemaLanguage::of);
  private final LintDocument lint = new LintDocument(languages.map(SchemaLanguage::linter));

  /// @param path relative to the root; its name and the text's content say the language
  /// @param text saved or not
  /// @param files the working copy, for imports and references
  public AnalyzedDocument analyze(String path, String text, FileSource files, Progress progress) {
    progress.checkCancelled();
    FileKind kind = detector.kind(path, text);
    Optional<SchemaLanguage<?>> language = kind.schemaFormat().map(languages::get);
    if (language.isEmpty()) {
      return new AnalyzedDocument.Plain(path, text, problems(kind, path, text, files));
    }
    ParsedText<?> parsed = ParsedText.parse(language.get(), path, text, files, Optional.empty());
    // Now, and not where it is shown: somebody is typing there.
    parsed.structure().root();
    return new AnalyzedDocument.Schema(path, text, parsed);
  }

  /// What rules of lint find in a text that was analysed; none in what is no schema.
  ///
  /// @param files the working copy, whose settings say which rules are in force
  public List<Problem> lint(AnalyzedDocument analyzed, FileSource files, Progress progress) {
    progress.checkCancelled();
    return analyzed instanceof AnalyzedDocument.Schema schema
        ? lint.lint(schema.parsed(), schema.path(), schema.text(), files)
        : List.of();
  }

  private List<Problem> problems(FileKind kind, String path, String text, FileSource files) {
    return switch (kind.purpose()) {
      case SETTINGS -> settings(path, text, files);
      case CONTRACT ->
          ConflictProblems.gathered(path, text, Contracts.parse(path, text).problems());
      case PRODUCT -> ConflictProblems.gathered(path, text, Products.parse(path, text).problems());
      case TEST ->
          ConflictProblems.gathered(
              path, text, TransformationTestReader.read(path, text).problems());
      case SCHEMA, TRANSFORMATION, SAMPLE, OTHER -> List.of();
    };
  }

  private List<Problem> settings(String path, String text, FileSource files) {
    if (path.equals(SampleSettings.FILE)) {
      return SampleSettingsReader.read(text).allProblems();
    }
    if (path.equals(LintSettings.FILE)) {
      return lint.settings(text, files).problems();
    }
    CompatibilityPolicy policy = PolicyReader.read(FileSource.of(Map.of(path, text)));
    return policy.problems();
  }
}
