package dev.meshwright.app.generate;

import dev.meshwright.app.common.AskedState;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.NewestJob;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.generate.GenerateSample;
import dev.meshwright.usecases.generate.GeneratedFormat;
import dev.meshwright.usecases.generate.SampleRequest;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Rows of the schema in front.
final class GenerateViewModel {

  /// More are for the command line.
  static final int MOST_ROWS = 10_000;

  private static final int USUAL_ROWS = 10;

  private final NewestJob jobs;
  private final Function<Map<String, String>, FileSource> files;
  private final OpenDocuments documents;
  private final String doing;
  private final GenerateSample generate = new GenerateSample();
  private final ObjectProperty<SampleRequest.Kind> kind =
      new SimpleObjectProperty<>(SampleRequest.Kind.VALID);
  private final ObjectProperty<GeneratedFormat> format =
      new SimpleObjectProperty<>(GeneratedFormat.NDJSON);
  private final IntegerProperty rows = new SimpleIntegerProperty(USUAL_ROWS);
  private final IntegerProperty seed = new SimpleIntegerProperty(1);
  private final ReadOnlyObjectWrapper<AskedState<ShownSample>> state =
      new ReadOnlyObjectWrapper<>(new AskedState.Idle<>());
  private Optional<String> type = Optional.empty();

  /// @param files the files of the workspace with unsaved texts in place of those on disk
  /// @param doing what the work is called
  GenerateViewModel(
      Jobs jobs,
      Function<Map<String, String>, FileSource> files,
      OpenDocuments documents,
      String doing) {
    this.jobs = new NewestJob(jobs);
    this.files = files;
    this.documents = documents;
    this.doing = doing;
  }

  /// What the rows are for.
  ObjectProperty<SampleRequest.Kind> kindProperty() {
    return kind;
  }

  /// In what they are saved.
  ObjectProperty<GeneratedFormat> formatProperty() {
    return format;
  }

  /// How many are wanted.
  IntegerProperty rowsProperty() {
    return rows;
  }

  /// The same gives the same rows.
  IntegerProperty seedProperty() {
    return seed;
  }

  ReadOnlyObjectProperty<AskedState<ShownSample>> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether a schema is in front.
  boolean isPossible() {
    return front().isPresent();
  }

  private Optional<Document> front() {
    return documents
        .activeProperty()
        .get()
        .filter(document -> document.kind().schemaFormat().isPresent());
  }

  /// Makes other rows of the same kind.
  void others() {
    seed.set(seed.get() + 1);
    generate();
  }

  /// Makes rows of another type of the schema.
  void chooseType(String name) {
    if (!type.equals(Optional.of(name))) {
      type = Optional.of(name);
      generate();
    }
  }

  void generate() {
    Optional<Document> front = front();
    if (front.isEmpty()) {
      state.set(new AskedState.Idle<>());
      return;
    }
    String path = front.get().path();
    String text = front.get().text();
    Map<String, String> unsaved = documents.unsavedTexts();
    SampleRequest wanted = new SampleRequest(kind.get(), rows.get(), seed.get());
    Optional<String> chosen = type;
    state.set(new AskedState.Working<>());
    jobs.submit(
        new JobKind("generate-rows", doing),
        progress ->
            made(new SchemaVersion(path, text, files.apply(unsaved)), chosen, wanted, progress),
        outcome -> state.set(AskedState.after(outcome)));
  }

  /// A type that the schema does not have was chosen for another one.
  private Result<ShownSample> made(
      SchemaVersion schema, Optional<String> chosen, SampleRequest wanted, Progress progress) {
    return generate
        .types(schema)
        .flatMap(types -> {
          SchemaChoice choice =
              new SchemaChoice(
                  schema, chosen.filter(types::contains).or(() -> types.stream().findFirst()));
          return generate
              .generate(choice, wanted, progress)
              .map(sample -> new ShownSample(choice, types, sample));
        });
  }
}
