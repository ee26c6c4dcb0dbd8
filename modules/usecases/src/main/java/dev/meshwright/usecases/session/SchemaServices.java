package dev.meshwright.usecases.session;

import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.diagram.DrawDiagram;
import dev.meshwright.usecases.format.FormatFiles;
import dev.meshwright.usecases.lint.FixLint;
import dev.meshwright.usecases.lint.LintModules;
import dev.meshwright.usecases.lint.LintWorkspace;
import dev.meshwright.usecases.preview.PreviewQueries;
import dev.meshwright.usecases.refactor.RefactorInWorkspace;
import dev.meshwright.usecases.refactor.RefactorSchema;
import dev.meshwright.usecases.refactor.WriteRefactoring;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.files.OwnSaves;
import dev.meshwright.workspace.files.TextFiles;
import java.util.function.Supplier;

/// The use cases on the schemas of one workspace: drawn, read, held against rules, refactored.
public final class SchemaServices {

  private final WorkspaceRoot root;
  private final SchemaLanguages languages;
  private final SchemaDetector schemaFiles;
  private final LintModules lintModules;
  private final Supplier<CompareSchemas> compare;
  private final Supplier<PreviewQueries> queries;

  /// @param compare compares schemas with earlier states
  /// @param queries reads the tables of the workspace
  SchemaServices(
      WorkspaceRoot root,
      SchemaLanguages languages,
      SchemaDetector schemaFiles,
      Supplier<CompareSchemas> compare,
      Supplier<PreviewQueries> queries) {
    this.root = root;
    this.languages = languages;
    this.schemaFiles = schemaFiles;
    this.lintModules = new LintModules(languages, schemaFiles);
    this.compare = compare;
    this.queries = queries;
  }

  public DrawDiagram drawDiagram() {
    return new DrawDiagram(languages, schemaFiles);
  }

  public AnalyzeSchema analyzeSchema() {
    return new AnalyzeSchema();
  }

  public LintWorkspace lintWorkspace() {
    return new LintWorkspace(languages, schemaFiles);
  }

  /// What rules over several files find, kept from one state of the workspace to the next.
  public LintModules lintModules() {
    return lintModules;
  }

  /// Mends what rules find, in files on disk.
  public FixLint fixLint() {
    TextSaving saving = new TextSaving(new TextFiles(root, new OwnSaves()), "run it again");
    return new FixLint(lintWorkspace(), saving::replace);
  }

  /// Lays files on disk out.
  public FormatFiles formatFiles() {
    TextSaving saving = new TextSaving(new TextFiles(root, new OwnSaves()), "run it again");
    return new FormatFiles(schemaFiles, saving::replace);
  }

  /// @param data reads the samples
  public RefactorSchema refactorSchema(DataServices data) {
    return new RefactorInWorkspace(
        languages, schemaFiles, compare.get(), queries.get()::tables, data.proveOnSamples());
  }

  /// Writes refactorings to files on disk.
  public WriteRefactoring writeRefactoring() {
    TextFiles texts = new TextFiles(root, new OwnSaves());
    TextSaving saving = new TextSaving(texts, "run it again");
    return new WriteRefactoring(text -> saving.write(text.path(), text.before(), text.after()));
  }
}
