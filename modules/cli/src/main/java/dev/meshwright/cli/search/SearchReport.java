package dev.meshwright.cli.search;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Position;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.lookup.Searched;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a query found, grouped by file for people and in order of rank for programs.
///
/// @param places where what was found is written, in the same order
record SearchReport(String query, Searched searched, List<Position> places) implements Report {

  static final String DOCUMENT = "meshwright.search/1";

  SearchReport {
    places = List.copyOf(places);
  }

  static SearchReport of(String query, Searched searched, FileSource files) {
    Map<String, Optional<LineIndex>> lines = new LinkedHashMap<>();
    List<Position> places =
        searched.found().entries().stream()
            .map(found -> {
              int start = found.entry().range().start();
              return start == 0
                  ? new Position(1, 1)
                  : lines
                      .computeIfAbsent(found.path(), path -> files.text(path).map(LineIndex::of))
                      .map(index -> index.position(start))
                      .orElse(new Position(1, 1));
            })
            .toList();
    return new SearchReport(query, searched, places);
  }

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    Ansi paint = new Ansi(console.colors());
    Map<String, StringBuilder> byFile = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      FoundEntry found = searched.found().entries().get(i);
      byFile
          .computeIfAbsent(found.path(), path -> new StringBuilder())
          .append(line(found, places.get(i), paint));
    }
    byFile.forEach((path, lines) -> {
      out.println(paint.strong(TerminalText.line(path)));
      out.print(lines);
    });
    if (!byFile.isEmpty()) {
      out.println();
    }
    int total = searched.found().total();
    String listed = total > places.size() ? ", " + places.size() + " listed" : "";
    String guessed =
        searched.found().guessed() && total > 0 ? ", by words like those of the query" : "";
    out.println(ReportLabels.count(total, "hit") + guessed + listed + ".");
    searched.problems().forEach(problem -> out.println(TerminalText.line(problem.text())));
  }

  private static String line(FoundEntry found, Position place, Ansi paint) {
    if (found.entry().kind() == EntryKind.FILE) {
      return "";
    }
    String within = found.entry().within();
    String type = found.entry().type();
    return "  "
        + String.format("%-10s", found.entry().kind().word())
        + " "
        + String.format("%-7s", place)
        + " "
        + (within.isEmpty() ? "" : paint.faint(TerminalText.line(within) + "."))
        + marked(found.entry().name(), found.inName(), paint)
        + (type.isEmpty() ? "" : " " + paint.faint(TerminalText.line(type)))
        + System.lineSeparator();
  }

  private static String marked(String name, List<TextRange> ranges, Ansi paint) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (TextRange range : ranges) {
      text.append(TerminalText.line(name.substring(at, range.start())))
          .append(paint.strong(TerminalText.line(range.of(name))));
      at = range.end();
    }
    return text.append(TerminalText.line(name.substring(at))).toString();
  }

  @Override
  public void json(JsonWriter json) {
    json.member("query", query)
        .member("total", searched.found().total())
        .member("guessed", searched.found().guessed());
    List<FoundEntry> entries = searched.found().entries();
    json.name("hits")
        .array(
            IntStream.range(0, places.size()).boxed().toList(),
            i -> hit(json, entries.get(i), places.get(i)));
    json.name("problems").array(searched.problems(), problem -> FindingJson.write(json, problem));
  }

  private static void hit(JsonWriter json, FoundEntry found, Position place) {
    json.object(() -> {
      json.member("kind", found.entry().kind().word())
          .member("name", found.entry().name())
          .member("within", found.entry().within())
          .member("type", found.entry().type())
          .member("doc", found.entry().doc())
          .member("path", found.path())
          .member("file", FindingJson.word(found.file()))
          .member("line", place.line())
          .member("column", place.column());
      json.name("marked").array(found.inName(), range -> range(json, range));
      json.name("markedInDoc").array(found.inDoc(), range -> range(json, range));
    });
  }

  private static void range(JsonWriter json, TextRange range) {
    json.object(() -> json.member("start", range.start()).member("end", range.end()));
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return searched.problems().stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }
}
