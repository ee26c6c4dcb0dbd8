package dev.meshwright.usecases.sidebyside;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.schema.convert.FlatField;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.validators.SchemaChoice;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;

/// Holds any two schemas against each other by structure, whatever languages they are written in.
public final class CompareStructures {

  private final SchemaDetector kinds = new SchemaDetector();

  /// @param left what the left one is called
  /// @return bad when one of them is broken, is no schema, or has no such type
  public Result<StructurePair> compare(
      String left, SchemaChoice first, String right, SchemaChoice second) {
    return fields(first)
        .flatMap(ours ->
            fields(second)
                .map(theirs -> new StructurePair(left, right, PairFields.of(ours, theirs))));
  }

  private Result<List<FlatField>> fields(SchemaChoice choice) {
    SchemaVersion schema = choice.schema();
    return kinds
        .formatOf(schema.path(), schema.files())
        .map(format ->
            ParsedText.parse(
                    SchemaLanguage.of(format),
                    schema.path(),
                    schema.text(),
                    schema.files(),
                    schema.dialect())
                .fields(choice.type()))
        .orElseGet(() ->
            Result.failed(
                Problem.error(
                    "not-a-schema",
                    Location.startOf(schema.path()),
                    schema.path() + " is not a schema that is known here.",
                    "")));
  }
}
