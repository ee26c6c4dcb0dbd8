package dev.meshwright.usecases.validators;

import dev.meshwright.data.conformance.RowValidator;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.jsonschema.InstanceValidator;
import java.util.List;
import java.util.Optional;

/// Makes validators by the schemas of a workspace.
public final class RowValidators {

  private final DataLanguages languages = new DataLanguages();

  /// @return bad when the schema is broken, or describes no rows
  public Result<RowValidator> of(SchemaChoice choice, List<Column> columns) {
    String path = choice.schema().path();
    return languages
        .of(choice.schema())
        .map(language -> language.validator(choice, columns))
        .orElseGet(() ->
            Result.failed(
                DataLanguage.noRows(path, path + " is not a schema that is known here.")));
  }

  /// The validator of whole documents of JSON; empty for a schema that only knows rows.
  public Optional<Result<InstanceValidator.Prepared>> documents(SchemaChoice choice) {
    return languages.of(choice.schema()).flatMap(language -> language.documents(choice.schema()));
  }
}
