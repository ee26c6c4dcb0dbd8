package dev.meshwright.usecases.draft;

import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.schema.convert.SqlTables;
import dev.meshwright.schema.language.SchemaLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A schema that is not decided yet in all.
public sealed interface SchemaDraft {

  /// What its type is called if nobody says otherwise.
  String name();

  /// What is written in a language, with what people decided.
  ///
  /// @return bad when its source cannot be written in that language
  Result<InferredSchema> write(SchemaFormat format, DraftAnswers answers);

  /// Of rows.
  ///
  /// @param fields all of them and their parts, each before its own parts
  record OfRows(String name, List<Column> columns, List<FieldEvidence> fields)
      implements SchemaDraft {

    public OfRows {
      columns = List.copyOf(columns);
      fields = List.copyOf(fields);
    }

    @Override
    public Result<InferredSchema> write(SchemaFormat format, DraftAnswers answers) {
      Set<String> nullable =
          Stream.concat(
                  fields.stream().filter(field -> field.absent() > 0).map(FieldEvidence::path),
                  answers.optional().stream())
              .collect(Collectors.toSet());
      InferredSchema written =
          SchemaLanguage.of(format)
              .infer(
                  answers.name().orElse(name),
                  AnsweredTypes.of(columns, answers.types()),
                  nullable);
      List<String> notes = new ArrayList<>(written.notes());
      DraftType types = new DraftType(Optional.of(format));
      fields.stream()
          .flatMap(field -> EvidenceWords.misfits(field, answers, types).stream())
          .forEach(notes::add);
      return Result.ok(new InferredSchema(written.text(), notes));
    }

    /// The fields that only people can decide, and did not yet.
    public List<FieldEvidence> open(DraftAnswers answers) {
      return fields.stream()
          .filter(FieldEvidence::isMixed)
          .filter(field -> !answers.types().containsKey(field.path()))
          .toList();
    }
  }

  /// Of a text that defines tables.
  ///
  /// @param tables their names; the name of the draft chooses one of them
  record OfTables(String sql, List<String> tables) implements SchemaDraft {

    public OfTables {
      tables = List.copyOf(tables);
    }

    @Override
    public String name() {
      return tables.getFirst();
    }

    @Override
    public Result<InferredSchema> write(SchemaFormat format, DraftAnswers answers) {
      return SqlTables.from(
              PastedRows.TABLES, sql, answers.name(), SchemaLanguage.of(format).converter())
          .map(converted ->
              new InferredSchema(
                  converted.text(), converted.losses().stream().map(Problem::message).toList()));
    }
  }
}
