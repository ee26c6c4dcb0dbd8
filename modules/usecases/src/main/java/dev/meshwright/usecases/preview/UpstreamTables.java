package dev.meshwright.usecases.preview;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.PreviewQuery.Upstream;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The outputs of other transformations that a query names: a transformation is the table of its
/// file's name, unless there is a sample of that name. So products that feed one another, and the
/// models of a dbt project, run in order.
final class UpstreamTables {

  private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|(?s:/\\*.*?\\*/)");

  /// Longer chains are taken for a mistake.
  private static final int MOST = 200;

  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Function<String, Optional<String>> texts;
  private final List<Upstream> found = new ArrayList<>();
  private final List<String> open = new ArrayList<>();

  /// @param samples names of tables that are samples, in lower case
  /// @param texts of the workspace's files
  UpstreamTables(
      OpenedWorkspace workspace, Set<String> samples, Function<String, Optional<String>> texts) {
    this.texts = texts;
    for (WorkspaceFile file : workspace.files()) {
      if (file.kind() == FileKind.TRANSFORMATION) {
        String name = file.name().substring(0, file.name().lastIndexOf('.'));
        if (!samples.contains(name.toLowerCase(Locale.ROOT))) {
          paths.putIfAbsent(name, file.path());
        }
      }
    }
  }

  /// In the order in which they build on one another.
  Checked<List<Upstream>> of(String path, String sql) {
    open.add(path);
    return needs(path, sql)
        .<Checked<List<Upstream>>>map(Checked::bad)
        .orElseGet(() -> Checked.good(found));
  }

  private Optional<Problem> needs(String path, String sql) {
    String plain = COMMENT.matcher(sql).replaceAll(" ");
    for (Map.Entry<String, String> other : paths.entrySet()) {
      boolean own = other.getValue().equals(path);
      boolean known = found.stream().anyMatch(each -> each.table().equals(other.getKey()));
      if (own || known || found.size() >= MOST || !named(other.getKey(), plain)) {
        continue;
      }
      if (open.contains(other.getValue())) {
        return Optional.of(circle(path, other.getValue()));
      }
      Optional<String> text = texts.apply(other.getValue());
      if (text.isPresent()) {
        open.add(other.getValue());
        Optional<Problem> problem = needs(other.getValue(), text.get());
        open.removeLast();
        if (problem.isPresent()) {
          return problem;
        }
        found.add(new Upstream(other.getKey(), other.getValue(), text.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean named(String table, String sql) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_])" + Pattern.quote(table) + "(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(sql)
        .find();
  }

  private static Problem circle(String path, String other) {
    return Problem.error(
        "sql-circle",
        Location.startOf(path),
        path + " builds on " + other + ", which builds on it.",
        "Break the circle: one of them must read a sample.");
  }
}
