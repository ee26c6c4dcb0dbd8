package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.cli.report.ReportedValue;
import dev.meshwright.cli.report.RowsTable;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.json.JsonWriter;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Profiles of columns.
record ProfileReport(List<ColumnProfile> columns) implements Report {

  static final String DOCUMENT = "meshwright.profile/1";
  private static final int TOP = 3;

  ProfileReport {
    columns = List.copyOf(columns);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    DataType text = new DataType.Scalar("");
    List<Column> heads =
        Stream.of("column", "type", "nulls", "distinct", "min", "max", "mean", "most frequent")
            .map(name -> new Column(name, text))
            .toList();
    new RowsTable(out).write(heads, columns.stream().map(ProfileReport::row).toList());
    long rows = columns.isEmpty() ? 0 : columns.getFirst().rows();
    out.println(
        ReportLabels.count(rows, "row")
            + ", "
            + ReportLabels.count(columns.size(), "column")
            + ".");
  }

  private static Row row(ColumnProfile column) {
    return new Row(
        Stream.of(
                column.column().name(),
                column.column().type().sql(),
                Long.toString(column.nulls()),
                Long.toString(column.distinct()),
                said(column.min()),
                said(column.max()),
                said(column.mean()),
                column.top().stream()
                    .limit(TOP)
                    .map(top -> top.text() + " (" + top.rows() + ")")
                    .collect(Collectors.joining(", ")))
            .<Value>map(Value::text)
            .toList());
  }

  private static String said(Optional<Value> value) {
    return value.map(ReportedValue::of).orElse("");
  }

  @Override
  public void json(JsonWriter json) {
    json.member("rows", columns.isEmpty() ? 0 : columns.getFirst().rows());
    json.name("columns").array(columns, column -> column(json, column));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return List.of();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }

  private static void column(JsonWriter json, ColumnProfile column) {
    json.object(() -> {
      json.member("name", column.column().name())
          .member("type", column.column().type().sql())
          .member("nulls", column.nulls())
          .member("distinct", column.distinct());
      value(json, "min", column.min());
      value(json, "max", column.max());
      value(json, "mean", column.mean());
      json.name("quantiles")
          .array(
              column.quantiles(),
              quantile ->
                  json.object(() -> {
                    json.name("part").raw(Double.toString(quantile.part()));
                    json.name("value");
                    ReportedValue.write(json, quantile.value());
                  }));
      column
          .lengths()
          .ifPresent(lengths ->
              json.name("lengths")
                  .object(() -> {
                    json.member("min", lengths.min()).member("max", lengths.max());
                    json.name("mean").raw(Double.toString(lengths.mean()));
                  }));
      json.name("top")
          .array(
              column.top(),
              top ->
                  json.object(() -> json.member("value", top.text()).member("rows", top.rows())));
      json.name("histogram")
          .array(
              column.histogram(),
              bin ->
                  json.object(() -> {
                    json.name("from").raw(Double.toString(bin.from()));
                    json.name("to").raw(Double.toString(bin.to()));
                    json.member("rows", bin.rows());
                  }));
    });
  }

  private static void value(JsonWriter json, String name, Optional<Value> value) {
    value.ifPresent(present -> {
      json.name(name);
      ReportedValue.write(json, present);
    });
  }
}
