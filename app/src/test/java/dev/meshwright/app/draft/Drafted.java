package dev.meshwright.app.draft;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.model.data.FieldEvidence.Narrower;
import dev.meshwright.usecases.draft.DraftSource;
import dev.meshwright.usecases.draft.SchemaDraft;
import java.util.List;

/// What the engines would say of some rows.
final class Drafted {

  static final DataType JSON = new DataType.Scalar("JSON");
  static final DataType TEXT = new DataType.Scalar("VARCHAR");
  static final DataType NUMBER = new DataType.Scalar("DOUBLE");

  private Drafted() {}

  static Result<SchemaDraft> draft(DraftSource source, Progress progress) {
    if (source instanceof DraftSource.Pasted(String text) && text.equals("nothing")) {
      return Result.failed(
          Problem.error("draft-not-possible", Location.startOf("pasted text"), "No.", "Try."));
    }
    return Result.ok(
        source instanceof DraftSource.Pasted(String text) && text.contains("CREATE")
            ? new SchemaDraft.OfTables(
                "CREATE TABLE a (id bigint); CREATE TABLE b (day date);", List.of("a", "b"))
            : rows());
  }

  static SchemaDraft.OfRows rows() {
    return new SchemaDraft.OfRows(
        "orders",
        List.of(
            new Column("id", TEXT),
            new Column("amount", JSON),
            new Column("other", JSON),
            new Column("note", TEXT)),
        List.of(
            new FieldEvidence("id", TEXT, 100, 100, 100, List.of("a1", "a2"), List.of()),
            mixed("amount"),
            mixed("other"),
            new FieldEvidence("note", TEXT, 100, 98, 2, List.of("late", "lost"), List.of())));
  }

  private static FieldEvidence mixed(String path) {
    return new FieldEvidence(
        path,
        JSON,
        100,
        100,
        40,
        List.of("12.5", "\"n/a\""),
        List.of(
            new Narrower(NUMBER, 98, List.of("\"n/a\"")),
            new Narrower(TEXT, 2, List.of("12.5", "3"))));
  }
}
