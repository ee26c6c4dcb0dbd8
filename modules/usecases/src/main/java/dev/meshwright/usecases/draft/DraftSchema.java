package dev.meshwright.usecases.draft;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.evidence.EvidenceCollector;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.schema.convert.SqlTables;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.preview.PreviewQueries;
import dev.meshwright.usecases.sample.SampleQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes new schemas of what is there, with what it tells of each field.
public final class DraftSchema {

  /// Names a draft's type when nothing else does.
  private static final String MESSAGE = "message";

  private final PreviewEngine engine;
  private final PreviewQueries queries;

  public DraftSchema(PreviewEngine engine, PreviewQueries queries) {
    this.engine = engine;
    this.queries = queries;
  }

  /// Looks at all of a source.
  ///
  /// @return bad when it cannot be read, or holds nothing that a schema could be made from
  public Result<SchemaDraft> draft(DraftSource source, Progress progress) {
    return switch (source) {
      case DraftSource.Sample(String path) -> of(queries.samples().of(path), progress);
      case DraftSource.Rows(var request) ->
          queries
              .of(request)
              .flatMap(query ->
                  engine
                      .describe(query, progress)
                      .flatMap(columns ->
                          rows(
                              query,
                              NameParts.of(request.path()).stem(),
                              columns,
                              columns,
                              progress)));
      case DraftSource.Pasted(String text) -> pasted(text, progress);
    };
  }

  /// Looks at all of a sample.
  public Result<SchemaDraft> of(SampleTable sample, Progress progress) {
    PreviewQuery query = SampleQueries.all(sample);
    return engine
        .describe(query, progress)
        .flatMap(columns ->
            engine
                .inspect(sample, progress)
                .flatMap(info -> rows(query, sample.name(), columns, info.inFiles(), progress)));
  }

  /// @param named the columns as the files call them
  private Result<SchemaDraft> rows(
      PreviewQuery query,
      String name,
      List<Column> columns,
      List<Column> named,
      Progress progress) {
    return new EvidenceCollector(engine)
        .collect(query, columns, named.stream().map(Column::name).toList(), progress)
        .map(fields -> new SchemaDraft.OfRows(name, named, fields));
  }

  private Result<SchemaDraft> pasted(String text, Progress progress) {
    return switch (PastedRows.of(text)) {
      case MESSAGES -> messages(text, progress);
      case TABLE_DEFINITIONS ->
          SqlTables.names(PastedRows.TABLES, text)
              .map(tables -> new SchemaDraft.OfTables(text, tables));
      case OTHER ->
          refused(
              "This is neither JSON nor a definition of tables.",
              "Paste one or more JSON documents, or CREATE TABLE with its columns.");
    };
  }

  private Result<SchemaDraft> messages(String text, Progress progress) {
    try {
      Path folder = Files.createTempDirectory("meshwright-draft");
      Path file = folder.resolve(MESSAGE + ".json");
      try {
        Files.writeString(file, text);
        String name = file.getFileName().toString();
        return of(queries.samples().of(file, name, name), progress);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException unwritable) {
      return refused("The messages cannot be looked at: " + Reasons.of(unwritable), "");
    }
  }

  private static Result<SchemaDraft> refused(String message, String hint) {
    return Result.failed(
        Problem.error("draft-not-possible", Location.startOf("pasted text"), message, hint));
  }
}
