package dev.meshwright.data.worker;

import dev.meshwright.data.csv.CsvSample;
import dev.meshwright.data.csv.LineTally;
import dev.meshwright.data.csv.Oddities;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.CsvOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says how parts of a sample differ from plain CSV, and what was made of that.
final class CsvNotes {

  private final CsvSample sample;
  private final List<PartFile> parts;
  private final CsvOptions asked;
  private final List<Problem> notes = new ArrayList<>();

  CsvNotes(CsvSample sample, List<PartFile> parts, CsvOptions asked) {
    this.sample = sample;
    this.parts = parts;
    this.asked = asked;
  }

  List<Problem> notes() {
    skipped();
    for (int i = 0; i < parts.size(); i++) {
      odd(parts.get(i), sample.odd(i));
      missing(i);
    }
    return notes;
  }

  private void skipped() {
    int skipped = sample.dialect().skip();
    if (skipped == 0 || asked.skip().isPresent()) {
      return;
    }
    Location lines =
        new Location(
            parts.getFirst().label(),
            TextRange.at(0),
            new Position(1, 1),
            new Position(skipped + 1, 1));
    notes.add(
        Problem.warning(
            "csv-lines-skipped",
            lines,
            "The first "
                + skipped
                + (skipped == 1 ? " line was" : " lines were")
                + " skipped: the rows begin below.",
            "Set the number of lines to skip, or the delimiter, if these lines are data."));
  }

  private void odd(PartFile part, Oddities odd) {
    add(
        part,
        odd.shortRows(),
        "csv-short-rows",
        "%s fewer cells than there are columns: the missing ones are null",
        "Correct the rows, or choose another delimiter or quote.");
    add(
        part,
        odd.longRows(),
        "csv-long-rows",
        "%s more cells than the header has names: they are in columns of their own",
        "Correct the rows, or choose another delimiter or quote.");
    add(
        part,
        odd.brokenQuotes(),
        "csv-broken-quotes",
        "%s a quote that is not closed or that text follows: it was read as a part of the cell",
        "Double the quotes inside quoted cells, or choose another quote.");
    add(
        part,
        odd.zeroBytes(),
        "csv-zero-bytes",
        "%s a zero byte in a cell: it was read as it is",
        "Correct the program that wrote the file.");
    if (!odd.comments().none()) {
      long count = odd.comments().count();
      notes.add(
          Problem.info(
              "csv-comments",
              CsvRefusals.line(part, odd.comments().first().getFirst()),
              String.format(
                      Locale.ROOT,
                      "%,d comment %s left out: ",
                      count,
                      count == 1 ? "line was" : "lines were")
                  + lines(odd.comments())
                  + ".",
              "Set comment to \"\" if lines that begin so are rows."));
    }
  }

  private void add(PartFile part, LineTally lines, String rule, String message, String hint) {
    if (!lines.none()) {
      String who =
          lines.count() == 1
              ? "1 row has"
              : String.format(Locale.ROOT, "%,d rows have", lines.count());
      notes.add(
          Problem.warning(
              rule,
              CsvRefusals.line(part, lines.first().getFirst()),
              String.format(Locale.ROOT, message, who) + " (" + lines(lines) + ").",
              hint));
    }
  }

  private static String lines(LineTally lines) {
    return (lines.count() == 1 ? "line " : "lines ")
        + lines.first().stream().map(String::valueOf).collect(Collectors.joining(", "))
        + (lines.count() > lines.first().size() ? ", ..." : "");
  }

  private void missing(int part) {
    List<String> missing = sample.missing(part);
    if (!missing.isEmpty()) {
      notes.add(
          Problem.warning(
              "csv-other-columns",
              CsvRefusals.line(parts.get(part), 1),
              parts.get(part).label()
                  + " has no "
                  + (missing.size() == 1 ? "column " : "columns ")
                  + String.join(", ", missing)
                  + ", which other parts have: null in its rows.",
              "Give all parts of a folder the same header."));
    }
  }
}
