package dev.meshwright.cli.sample;

import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.draft.DraftAnswers;
import dev.meshwright.usecases.draft.EvidenceWords;
import dev.meshwright.usecases.draft.SchemaDraft;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a call decides about the fields of a new schema.
final class ChosenTypes {

  private static final String OPTIONAL = "optional";

  private ChosenTypes() {}

  /// @param chosen a type for the path of a field, or that it may be absent
  static DraftAnswers of(SchemaDraft draft, Map<String, String> chosen) {
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
              : answers.typed(field.path(), type(field, each.getValue()));
    }
    return answers;
  }

  private static DataType type(FieldEvidence field, String wanted) {
    return EvidenceWords.choices(field).stream()
        .filter(type ->
            type.sql().equalsIgnoreCase(wanted)
                || EvidenceWords.type(type).equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(() ->
            new RefusedException(
                field.path()
                    + " can be "
                    + EvidenceWords.choices(field).stream()
                        .map(EvidenceWords::type)
                        .collect(Collectors.joining(", "))
                    + ", not "
                    + wanted));
  }
}
