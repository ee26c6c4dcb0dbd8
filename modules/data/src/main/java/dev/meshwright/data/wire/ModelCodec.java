package dev.meshwright.data.wire;

import dev.meshwright.data.sql.DataTypes;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.CsvOption;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.RowCount;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The shared records that messages carry, in binary form.
final class ModelCodec {

  private ModelCodec() {}

  static void problem(Encoder out, Problem problem) {
    out.text(problem.rule());
    out.constant(problem.severity());
    out.text(problem.location().file());
    range(out, problem.location().range());
    position(out, problem.location().start());
    position(out, problem.location().end());
    out.text(problem.message());
    out.text(problem.hint());
    out.list(
        problem.fixes(),
        (to, fix) -> {
          to.text(fix.title());
          to.list(fix.edits(), ModelCodec::edit);
        });
  }

  static Problem problem(Decoder in) throws WireException {
    return new Problem(
        in.text(),
        in.constant(Severity.class),
        new Location(in.text(), range(in), position(in), position(in)),
        in.text(),
        in.text(),
        in.list(from -> new Fix(from.text(), from.list(ModelCodec::edit))));
  }

  private static void edit(Encoder out, FileEdit edit) {
    out.text(edit.file());
    range(out, edit.edit().range());
    out.text(edit.edit().replacement());
  }

  private static FileEdit edit(Decoder in) throws WireException {
    return new FileEdit(in.text(), new TextEdit(range(in), in.text()));
  }

  private static void range(Encoder out, TextRange range) {
    out.i32(range.start());
    out.i32(range.end());
  }

  private static TextRange range(Decoder in) throws WireException {
    return new TextRange(in.i32(), in.i32());
  }

  private static void position(Encoder out, Position position) {
    out.i32(position.line());
    out.i32(position.column());
  }

  private static Position position(Decoder in) throws WireException {
    return new Position(in.i32(), in.i32());
  }

  static void column(Encoder out, Column column) {
    out.text(column.name());
    out.text(column.type().sql());
  }

  static Column column(Decoder in) throws WireException {
    return new Column(in.text(), DataTypes.parse(in.text()));
  }

  static void count(Encoder out, RowCount count) {
    out.i64(count.known());
    out.bool(count.complete());
  }

  static RowCount count(Decoder in) throws WireException {
    return new RowCount(in.i64(), in.bool());
  }

  static void csv(Encoder out, CsvOptions csv) {
    out.list(
        List.copyOf(csv.chosen().entrySet()),
        (to, entry) -> {
          to.constant(entry.getKey());
          to.text(entry.getValue());
        });
    out.list(
        List.copyOf(csv.types().entrySet()),
        (to, entry) -> {
          to.text(entry.getKey());
          to.text(entry.getValue());
        });
  }

  static CsvOptions csv(Decoder in) throws WireException {
    Map<CsvOption, String> chosen = new TreeMap<>();
    in.list(from -> chosen.put(from.constant(CsvOption.class), from.text()) == null);
    Map<String, String> types = new TreeMap<>();
    in.list(from -> types.put(from.text(), from.text()) == null);
    return new CsvOptions(chosen, types);
  }

  static void table(Encoder out, TableFiles table) {
    out.text(table.name());
    out.text(table.label());
    out.bool(table.folder());
    out.list(
        table.parts(),
        (to, part) -> {
          to.text(part.path());
          to.text(part.label());
          to.i64(part.size());
          to.i64(part.modified());
          to.text(part.key());
        });
    out.optional(table.format(), (to, format) -> to.constant(format));
    csv(out, table.csv());
    out.optional(table.messages(), MessageCodec::decoding);
    out.list(table.problems(), ModelCodec::problem);
  }

  static TableFiles table(Decoder in) throws WireException {
    return new TableFiles(
        in.text(),
        in.text(),
        in.bool(),
        in.list(
            from -> new PartFile(from.text(), from.text(), from.i64(), from.i64(), from.text())),
        in.optional(from -> from.constant(SampleFormat.class)),
        csv(in),
        in.optional(MessageCodec::decoding),
        in.list(ModelCodec::problem));
  }

  static void info(Encoder out, SampleInfo info) {
    out.constant(info.format());
    out.optional(info.compression(), Encoder::text);
    out.optional(info.dialect(), ModelCodec::csv);
    out.list(info.columns(), ModelCodec::column);
    out.list(info.names(), Encoder::text);
    out.optional(info.rows(), Encoder::i64);
    out.i64(info.bytes());
  }

  static SampleInfo info(Decoder in) throws WireException {
    return new SampleInfo(
        in.constant(SampleFormat.class),
        in.optional(Decoder::text),
        in.optional(ModelCodec::csv),
        in.list(ModelCodec::column),
        in.list(Decoder::text),
        in.optional(Decoder::i64),
        in.i64());
  }
}
