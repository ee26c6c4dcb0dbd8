package dev.meshwright.usecases.generate;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.MalformedMessageException;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.schema.convert.ExampleValues;
import dev.meshwright.schema.convert.ExampleValues.Faulty;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.generate.GeneratedSample.Fault;
import dev.meshwright.usecases.generate.GeneratedSample.GeneratedRow;
import dev.meshwright.usecases.validators.DataLanguage;
import dev.meshwright.usecases.validators.MessageReading;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes rows that fit a schema, and rows that do not, each for one reason. Every row is held
/// against the schema before it counts.
public final class GenerateSample {

  /// Values that are tried for a row.
  private static final int TRIES = 200;

  private final SchemaDetector kinds = new SchemaDetector();

  /// @return bad when the schema is broken, has no such type, or no row that fits could be made
  public Result<GeneratedSample> generate(
      SchemaChoice choice, SampleRequest request, Progress progress) {
    SchemaVersion schema = choice.schema();
    Optional<SchemaFormat> format = kinds.formatOf(schema.path(), schema.files());
    if (format.isEmpty()) {
      return Result.failed(
          bad(schema.path(), schema.path() + " is not a schema that is known here.", ""));
    }
    Result<ExampleValues> values =
        ParsedText.parse(
                SchemaLanguage.of(format.get()),
                schema.path(),
                schema.text(),
                schema.files(),
                schema.dialect())
            .examples(choice.type(), request.seed());
    return values.flatMap(made ->
        DataLanguage.of(format.get())
            .readings(schema, choice.type())
            .flatMap(readings ->
                readings.isEmpty()
                    ? Result.failed(bad(schema.path(), "There is no such type in it.", ""))
                    : rows(schema.path(), made, readings.getFirst(), request, progress)));
  }

  /// Names of the types that rows can be of, where a schema can have several.
  ///
  /// @return bad when the schema is broken
  public Result<List<String>> types(SchemaVersion schema) {
    return kinds
        .formatOf(schema.path(), schema.files())
        .map(format ->
            DataLanguage.of(format)
                .readings(schema, Optional.empty())
                .map(readings ->
                    readings.stream()
                        .filter(MessageReading::sibling)
                        .map(MessageReading::type)
                        .toList()))
        .orElseGet(() -> Result.ok(List.of()));
  }

  private static Result<GeneratedSample> rows(
      String path,
      ExampleValues values,
      MessageReading schema,
      SampleRequest request,
      Progress progress) {
    List<GeneratedRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String refusal = "";
    int tries = 0;
    while (rows.size() < request.rows() && tries < TRIES) {
      progress.checkCancelled();
      tries++;
      List<GeneratedRow> made = new ArrayList<>();
      switch (request.kind()) {
        case VALID -> refusal = fitting(schema, values.usual(), made).orElse(refusal);
        case EDGES -> refusal = fitting(schema, values.edge(), made).orElse(refusal);
        case INVALID ->
            values.faulty().forEach(faulty -> faulty(schema, faulty).ifPresent(made::add));
      }
      for (GeneratedRow row : made) {
        boolean fresh = request.kind() != SampleRequest.Kind.INVALID || seen.add(key(row));
        if (fresh && rows.size() < request.rows()) {
          rows.add(row);
          tries = 0;
        }
      }
    }
    return rows.isEmpty()
        ? Result.failed(
            bad(
                path,
                request.kind() == SampleRequest.Kind.INVALID
                    ? "No fault was found that the schema refuses: it takes anything."
                    : "No value was found that fits" + (refusal.isEmpty() ? "." : ": " + refusal),
                "Write the first row by hand."))
        : Result.ok(new GeneratedSample(rows, request.rows() - rows.size()));
  }

  private static String key(GeneratedRow row) {
    return row.fault().map(fault -> fault.path() + " " + fault.words()).orElse(row.json());
  }

  /// Why it does not fit; empty when it does and was added.
  private static Optional<String> fitting(
      MessageReading schema, JsonValue value, List<GeneratedRow> rows) {
    if (!(value instanceof JsonObject)) {
      return Optional.of("its values are not records");
    }
    try {
      schema.readJson(value.toJson());
      rows.add(new GeneratedRow(value.toJson(), Optional.empty()));
      return Optional.empty();
    } catch (MalformedMessageException refused) {
      return Optional.of(said(refused));
    }
  }

  private static String said(MalformedMessageException refused) {
    return (refused.path().isEmpty() ? "" : refused.path() + ": ") + refused.reason();
  }

  /// Empty when the schema takes it, or refuses it for something else.
  private static Optional<GeneratedRow> faulty(MessageReading schema, Faulty faulty) {
    String json = faulty.value().toJson();
    try {
      schema.readJson(json);
      return Optional.empty();
    } catch (MalformedMessageException refused) {
      return isAbout(refused, faulty.path())
          ? Optional.of(
              new GeneratedRow(
                  json, Optional.of(new Fault(faulty.path(), faulty.fault(), said(refused)))))
          : Optional.empty();
    }
  }

  /// Whether a refusal is about a part: it is named by its path or, where it is missing, in words.
  private static boolean isAbout(MalformedMessageException refused, String path) {
    String found = plain(refused.path());
    String wanted = plain(path);
    String last = wanted.substring(wanted.lastIndexOf('.') + 1);
    return found.equals(wanted)
        || found.startsWith(wanted + ".")
        || ((found.isEmpty() || wanted.startsWith(found + ".")) && refused.reason().contains(last));
  }

  /// `/lines/0/price` and `lines[0].price` are the same path.
  private static String plain(String path) {
    return path.replaceAll("\\[(\\d+)]", ".$1").replace('/', '.').replaceFirst("^\\.", "");
  }

  private static Problem bad(String path, String message, String hint) {
    return Problem.error("generate-not-possible", Location.startOf(path), message, hint);
  }
}
