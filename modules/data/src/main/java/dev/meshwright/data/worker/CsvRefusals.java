package dev.meshwright.data.worker;

import dev.meshwright.data.csv.LongRecordException;
import dev.meshwright.data.csv.OtherHeaderException;
import dev.meshwright.data.csv.RecordReader;
import dev.meshwright.data.csv.WideRecordException;
import dev.meshwright.data.sample.WrongEncodingException;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.text.Reasons;
import java.io.IOException;

/// Says why a file of CSV cannot be read at all, where, and what can be done.
final class CsvRefusals {

  private static final String RULE = "sample-unreadable";

  private CsvRefusals() {}

  static Problem of(IOException failed, PartFile part, PartFile first) {
    return switch (failed) {
      case LongRecordException record ->
          Problem.error(
              RULE,
              line(part, record.line()),
              "Line "
                  + record.line()
                  + " is longer than "
                  + RecordReader.LONGEST / (1 << 20)
                  + " MiB, the most that CSV is read with.",
              "Shorten the cell, or keep such data as Parquet or Avro.");
      case WrongEncodingException wrong ->
          Problem.error(
              "sample-encoding",
              line(part, wrong.line()),
              "Line " + wrong.line() + " is not " + wrong.encoding() + ".",
              "Choose the file's encoding, for instance windows-1252 or latin-1: in the bar over"
                  + " the rows, or as csv: {encoding: windows-1252} of its path in"
                  + " .meshwright/samples.yaml.");
      case WideRecordException wide ->
          Problem.error(
              RULE,
              line(part, wide.line()),
              String.valueOf(wide.getMessage()),
              "Correct the row, or choose another delimiter or quote.");
      case OtherHeaderException other ->
          Problem.error(
              "sample-other-header",
              line(part, 1),
              part.label()
                  + " has another header than "
                  + first.label()
                  + ". "
                  + other.getMessage(),
              "Give all parts of a folder the same header, or keep other tables elsewhere.");
      default ->
          Problem.error(
              RULE,
              Location.startOf(part.label()),
              part.label() + " cannot be read: " + Reasons.of(failed),
              "Check that the file is there, whole, and may be read.");
    };
  }

  static Location line(PartFile part, long line) {
    Position position = new Position((int) Math.min(line, Integer.MAX_VALUE), 1);
    return new Location(part.label(), TextRange.at(0), position, position);
  }
}
