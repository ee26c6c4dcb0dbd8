package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.GraphLine;
import dev.meshwright.model.git.GraphRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The graph of commits, and what is found in it, judged by `git log`.
class GraphTest {

  @TempDir Path temporary;
  private RealGit git;

  @BeforeEach
  void init() throws IOException {
    git = RealGit.init(temporary);
  }

  @Test
  void linesLeadFromEachCommitToItsParents() throws IOException {
    Random random = new Random(7);
    git.write("a.txt", "0").commitAll("first");
    for (int i = 1; i < 40; i++) {
      switch (random.nextInt(4)) {
        case 0 -> git.run("switch", "-q", "-c", "b" + i);
        case 1 -> {
          List<String> branches =
              git.run("for-each-ref", "--format=%(refname:short)", "refs/heads").lines().toList();
          git.run("switch", "-q", branches.get(random.nextInt(branches.size())));
        }
        case 2 -> {
          List<String> branches =
              git.run("for-each-ref", "--format=%(refname:short)", "refs/heads").lines().toList();
          String other = branches.get(random.nextInt(branches.size()));
          git.run("merge", "-q", "--no-ff", "-s", "ours", "-m", "merge " + i, other);
        }
        default -> git.write("f" + i + ".txt", "text").commitAll("c" + i);
      }
    }
    try (GitRepository repository = git.open()) {
      List<GraphRow> rows = repository.graph(CommitSearch.all(true), 1000, Progress.none());
      assertEquals(
          new HashSet<>(git.run("log", "--all", "--format=%H").lines().toList()),
          new HashSet<>(ids(rows)));
      assertEquals(relations(git.run("log", "--all", "--format=%H %P")), drawn(rows));
      List<GraphRow> mine = repository.graph(CommitSearch.all(false), 1000, Progress.none());
      assertEquals(
          new HashSet<>(git.run("log", "--format=%H").lines().toList()), new HashSet<>(ids(mine)));
      assertEquals(
          ids(rows).subList(0, 5),
          ids(repository.graph(CommitSearch.all(true), 5, Progress.none())));
    }
  }

  private static List<String> ids(List<GraphRow> rows) {
    return rows.stream().map(row -> row.commit().id()).toList();
  }

  private static Map<String, Set<String>> relations(String log) {
    Map<String, Set<String>> parents = new HashMap<>();
    log.lines()
        .forEach(line -> {
          List<String> ids = List.of(line.split(" "));
          parents.put(ids.getFirst(), new HashSet<>(ids.subList(1, ids.size())));
        });
    return parents;
  }

  /// What somebody sees who follows the lines with a finger.
  private static Map<String, Set<String>> drawn(List<GraphRow> rows) {
    Map<String, Set<String>> parents = new HashMap<>();
    Map<Integer, Set<String>> above = new HashMap<>();
    for (GraphRow row : rows) {
      String id = row.commit().id();
      parents.put(id, new HashSet<>());
      Map<Integer, Set<String>> below = new HashMap<>();
      for (GraphLine line : row.lines()) {
        Set<String> from = above.getOrDefault(line.top(), Set.of());
        switch (line.kind()) {
          case FROM_CHILD -> from.forEach(child -> parents.get(child).add(id));
          case PAST -> below.computeIfAbsent(line.bottom(), k -> new HashSet<>()).addAll(from);
          case TO_PARENT -> below.computeIfAbsent(line.bottom(), k -> new HashSet<>()).add(id);
        }
      }
      above = below;
    }
    return parents;
  }

  @Test
  void commitsAreFoundByTextAuthorPathAndName() throws IOException {
    git.write("orders/order.avsc", "{\"name\": \"total\"}\n").commitAll("Add the order");
    git.write("orders/order.avsc", "{\"name\": \"amount\"}\n").commitAll("Rename it (#12)");
    git.write("other.txt", "total\n").commitAll("Something else");
    git.write("orders/order.avsc", "{\"name\":  \"amount\"}\n").run("add", "-A");
    git.run("commit", "-q", "-m", "Reformat", "--author", "Grace <grace@example.com>");
    git.run("branch", "old", "HEAD~2");
    try (GitRepository repository = git.open()) {
      assertEquals(
          git.run("log", "-i", "--grep=rename", "--format=%H").lines().toList(),
          found(repository, new CommitSearch(true, "RENAME", "", "", "")));
      assertEquals(
          git.run("log", "--author=grace", "--format=%H").lines().toList(),
          found(repository, new CommitSearch(true, "", "grace", "", "")));
      assertEquals(
          git.run("log", "--format=%H", "--", "orders").lines().toList(),
          found(repository, new CommitSearch(true, "", "", "Orders/", "")));
      assertEquals(
          git.run("log", "-Stotal", "--format=%H").lines().toList(),
          found(repository, new CommitSearch(true, "", "", "", "total")));
      assertEquals(
          git.run("log", "-Stotal", "--format=%H", "--", "orders").lines().toList(),
          found(repository, new CommitSearch(false, "", "", "orders", "total")));
      String id = git.run("rev-parse", "HEAD");
      assertEquals(
          List.of(id), found(repository, new CommitSearch(false, id.substring(0, 9), "", "", "")));
      assertTrue(found(repository, new CommitSearch(false, "nothing", "", "", "")).isEmpty());
    }
  }

  private static List<String> found(GitRepository repository, CommitSearch search)
      throws IOException {
    return ids(repository.graph(search, 100, Progress.none()));
  }

  @Test
  void aBranchWithoutCommitsHasNoGraph() throws IOException {
    try (GitRepository repository = git.open()) {
      assertEquals(List.of(), repository.graph(CommitSearch.all(true), 10, Progress.none()));
      assertEquals(List.of(), new ArrayList<>(repository.versions("a", 10, Progress.none())));
    }
  }
}
