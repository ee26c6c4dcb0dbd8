package dev.meshwright.usecases.preview;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
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

/// The outputs of other transformations that a query names: a transformation is the table of its
/// file's name, unless there is a sample of that name. So products that feed one another, and the
/// models of a dbt project, run in order.
final class UpstreamTables {

  /// Longer chains are taken for a mistake.
  private static final int MOST = 200;

  private final Map<String, WorkspaceFile> byName = new LinkedHashMap<>();
  private final FileSource files;
  private final List<Upstream> found = new ArrayList<>();

  /// Paths that lead to the one which is read.
  private final List<String> open = new ArrayList<>();

  /// @param samples names of tables that are samples, in lower case
  /// @param files the texts of the workspace
  UpstreamTables(OpenedWorkspace workspace, Set<String> samples, FileSource files) {
    this.files = files;
    for (WorkspaceFile file : workspace.files()) {
      if (file.kind() == FileKind.TRANSFORMATION) {
        String name = table(file).toLowerCase(Locale.ROOT);
        if (!samples.contains(name)) {
          byName.putIfAbsent(name, file);
        }
      }
    }
  }

  private static String table(WorkspaceFile file) {
    return file.name().substring(0, file.name().lastIndexOf('.'));
  }

  /// In the order in which they build on one another.
  Result<List<Upstream>> of(String path, String sql) {
    open.add(path);
    return needs(path, sql)
        .<Result<List<Upstream>>>map(Result::failed)
        .orElseGet(() -> Result.ok(found));
  }

  private Optional<Problem> needs(String path, String sql) {
    for (NamedTables.Named named : NamedTables.of(sql)) {
      WorkspaceFile file = byName.get(named.name().toLowerCase(Locale.ROOT));
      if (file == null || file.path().equals(path) || known(file) || found.size() >= MOST) {
        continue;
      }
      if (open.contains(file.path())) {
        return Optional.of(circle(path, sql, named, file.path()));
      }
      Optional<String> text = files.text(file.path());
      if (text.isPresent()) {
        open.add(file.path());
        Optional<Problem> problem = needs(file.path(), text.get());
        open.removeLast();
        if (problem.isPresent()) {
          return problem;
        }
        found.add(new Upstream(table(file), file.path(), text.get()));
      } else if (files.problem(file.path()).isPresent()) {
        return files.problem(file.path());
      }
    }
    return Optional.empty();
  }

  private boolean known(WorkspaceFile file) {
    return found.stream().anyMatch(each -> each.file().equals(file.path()));
  }

  private Problem circle(String path, String sql, NamedTables.Named named, String back) {
    List<String> way = new ArrayList<>(open.subList(open.indexOf(back), open.size()));
    way.add(back);
    return Problem.error(
        "sql-circle",
        Location.of(path, LineIndex.of(sql), named.range()),
        "Transformations build on one another in a circle: " + String.join(" <- ", way) + ".",
        "Break the circle: one of them must read a sample.");
  }
}
