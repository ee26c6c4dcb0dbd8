package dev.meshwright.cli.sample;

import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.draft.DraftAnswers;
import dev.meshwright.usecases.draft.DraftType;
import dev.meshwright.usecases.draft.EvidenceWords;
import dev.meshwright.usecases.draft.SchemaDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a call decides about the fields of a new schema.
final class ChosenTypes {

  private static final String OPTIONAL = "optional";

  private ChosenTypes() {}

  /// @param chosen a type for the path of a field, or that it may be absent
  /// @param types what types are called
  static DraftAnswers of(SchemaDraft draft, Map<String, String> chosen, DraftType types) {
    List<FieldEvidence> fields =
        draft instanceof SchemaDraft.OfRows rows ? rows.fields() : List.of();
    DraftAnswers answers = DraftAnswers.none();
    for (Map.Entry<String, String> each : chosen.entrySet()) {
      FieldEvidence field =
          fields.stream()
              .filter(one -> one.path().equals(each.getKey()))
              .findFirst()
              .orElseThrow(() ->
                  new RefusedException(
                      "there is no field " + each.getKey() + "; --evidence names them"));
      answers =
          each.getValue().equalsIgnoreCase(OPTIONAL)
              ? answers.turned(field.path())
              : answers.typed(field.path(), type(field, each.getValue(), types));
    }
    return answers;
  }

  /// By the name in a new schema, in words that all languages share, or as the engine calls it.
  private static DataType type(FieldEvidence field, String wanted, DraftType types) {
    DraftType shared = new DraftType(Optional.empty());
    return EvidenceWords.choices(field).stream()
        .filter(type ->
            Stream.of(types.of(type), shared.of(type), type.sql())
                .anyMatch(name -> name.equalsIgnoreCase(wanted)))
        .findFirst()
        .orElseThrow(() ->
            new RefusedException(
                field.path()
                    + " can be "
                    + EvidenceWords.choices(field).stream()
                        .map(types::of)
                        .collect(Collectors.joining(", "))
                    + ", not "
                    + wanted));
  }
}
