package dev.meshwright.cli.json;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.json.JsonWriter;
import java.util.Locale;

/// The JSON forms of findings, problems and ranges, alike in every document.
public final class FindingJson {

  private FindingJson() {}

  /// @param severity as weighed for the mode in question
  public static void write(JsonWriter json, Finding finding, Severity severity) {
    json.object(() -> members(json, finding, severity));
  }

  /// The members of a finding, into an object that is open.
  public static void members(JsonWriter json, Finding finding, Severity severity) {
    json.member("rule", finding.rule()).member("severity", word(severity));
    json.name("effect")
        .object(() ->
            json.member("backward", word(finding.backward()))
                .member("forward", word(finding.forward())));
    json.member("layer", word(finding.layer()));
    json.member("layers", finding.layers().stream().map(FindingJson::word).sorted().toList());
    json.member("path", finding.path());
    finding.place().ifPresent(place -> place(json, "file", "range", place));
    finding.previous().ifPresent(place -> place(json, "previousFile", "previousRange", place));
    json.member("message", finding.message()).member("hint", finding.hint());
    json.member("witness", finding.witness());
    json.member("equivalents", finding.equivalents());
  }

  public static void write(JsonWriter json, Problem problem) {
    json.object(() -> {
      json.member("rule", problem.rule()).member("severity", word(problem.severity()));
      place(json, "file", "range", problem.location());
      json.member("message", problem.message()).member("hint", problem.hint());
    });
  }

  /// Lower-case, as all constants are written.
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void place(JsonWriter json, String fileName, String rangeName, Location place) {
    json.member(fileName, place.file());
    json.name(rangeName)
        .object(() ->
            json.member("startLine", place.start().line())
                .member("startColumn", place.start().column())
                .member("endLine", place.end().line())
                .member("endColumn", place.end().column()));
  }
}
