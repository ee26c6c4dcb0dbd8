package dev.meshwright.app.convert;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.convert.ConvertSchemaFile;
import dev.meshwright.usecases.convert.FieldFates;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// The schema in front, written in another language.
final class ConvertViewModel {

  private final NewestJob jobs;
  private final Function<Map<String, String>, FileSource> files;
  private final OpenDocuments documents;
  private final String doing;
  private final ConvertSchemaFile convert = new ConvertSchemaFile();
  private final FieldFates fates = new FieldFates();
  private final ObjectProperty<Target> target = new SimpleObjectProperty<>(Target.JSON);
  private final ReadOnlyObjectWrapper<AskedState<ShownConversion>> state =
      new ReadOnlyObjectWrapper<>(new AskedState.Idle<>());

  /// @param files the files of the workspace with unsaved texts in place of those on disk
  /// @param doing what the work is called
  ConvertViewModel(
      Jobs jobs,
      Function<Map<String, String>, FileSource> files,
      OpenDocuments documents,
      String doing) {
    this.jobs = new NewestJob(jobs);
    this.files = files;
    this.documents = documents;
    this.doing = doing;
  }

  /// In what a schema is written.
  ObjectProperty<Target> targetProperty() {
    return target;
  }

  ReadOnlyObjectProperty<AskedState<ShownConversion>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether a schema, or a text that may define tables, is in front.
  boolean isPossible() {
    return front().isPresent();
  }

  private Optional<Document> front() {
    return documents
        .activeProperty()
        .get()
        .filter(document ->
            document.kind().schemaFormat().isPresent() || document.path().endsWith(".sql"));
  }

  void convert() {
    Optional<Document> front = front();
    if (front.isEmpty()) {
      state.set(new AskedState.Idle<>());
      return;
    }
    String path = front.get().path();
    String text = front.get().text();
    Map<String, String> unsaved = documents.unsavedTexts();
    Target wanted = target.get();
    state.set(new AskedState.Working<>());
    jobs.submit(
        new JobKind("convert-schema", doing),
        progress -> converted(path, text, unsaved, wanted, progress),
        outcome -> state.set(AskedState.after(outcome)));
  }

  private Result<ShownConversion> converted(
      String path, String text, Map<String, String> unsaved, Target wanted, Progress progress) {
    SchemaVersion schema = new SchemaVersion(path, text, files.apply(unsaved));
    progress.checkCancelled();
    SchemaChoice choice = new SchemaChoice(schema, Optional.empty());
    Result<ConvertedSchema> result =
        wanted
            .format()
            .map(format -> convert.convert(choice, format))
            .orElseGet(() -> convert.toSql(choice));
    return result.map(
        converted -> new ShownConversion(path, converted.text(), fates.of(schema, converted)));
  }

  /// In what a schema can be written.
  enum Target {
    AVRO(Optional.of(SchemaFormat.AVRO)),
    PROTOBUF(Optional.of(SchemaFormat.PROTOBUF)),
    JSON(Optional.of(SchemaFormat.JSON_SCHEMA)),
    /// Tables of PostgreSQL.
    SQL(Optional.empty());

    private final Optional<SchemaFormat> format;

    Target(Optional<SchemaFormat> format) {
      this.format = format;
    }

    /// Empty for tables.
    Optional<SchemaFormat> format() {
      return format;
    }

    String title() {
      return format.map(SchemaFormat::title).orElse("PostgreSQL");
    }

    /// Of a file that holds it.
    String ending() {
      return format.map(SchemaFormat::ending).orElse(".sql");
    }
  }
}
