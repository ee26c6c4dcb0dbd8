package dev.meshwright.data.conformance;

import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.jsonschema.InstanceError;
import dev.meshwright.model.jsonschema.InstanceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a validator of JSON Schema says, as problems of cells.
final class JsonProblems {

  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  private JsonProblems() {}

  static List<CellProblem> of(InstanceReport report) {
    return switch (report) {
      case InstanceReport.Valid valid -> List.of();
      case InstanceReport.Undecided undecided ->
          List.of(new CellProblem("", "undecided", undecided.reason(), ""));
      case InstanceReport.Invalid invalid -> {
        List<CellProblem> problems = new ArrayList<>();
        invalid.errors().forEach(error -> problems.add(problem(error)));
        yield problems;
      }
    };
  }

  private static CellProblem problem(InstanceError error) {
    String path = path(error.instance());
    if (error.keyword().equals("required") || error.keyword().equals("additionalProperties")) {
      Matcher name = QUOTED.matcher(error.message());
      if (name.find()) {
        path = path.isEmpty() ? name.group(1) : path + "." + name.group(1);
      }
    }
    return new CellProblem(path, error.keyword(), error.message(), hint(error.keyword()));
  }

  private static String hint(String keyword) {
    return switch (keyword) {
      case "required" -> "Use coalesce in the query, or make the property optional in the schema.";
      case "type" -> "Cast the column in the query, or change the type in the schema.";
      case "enum", "const" -> "Map the value in the query, or add it to the schema.";
      case "additionalProperties", "unevaluatedProperties" ->
          "Leave the column out of the query, or add the property to the schema.";
      default -> "Correct the value, or relax " + keyword + " in the schema.";
    };
  }

  /// `/lines/2/price` as `lines[2].price`.
  private static String path(String pointer) {
    StringBuilder path = new StringBuilder();
    for (String part : pointer.split("/", -1)) {
      String name = part.replace("~1", "/").replace("~0", "~");
      if (name.matches("\\d+") && !path.isEmpty()) {
        path.append('[').append(name).append(']');
      } else if (!name.isEmpty()) {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
