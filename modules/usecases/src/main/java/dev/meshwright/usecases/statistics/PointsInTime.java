package dev.meshwright.usecases.statistics;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.LogEntry;
import dev.meshwright.history.LogQuery;
import dev.meshwright.history.Revision;
import dev.meshwright.history.Tag;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.Commit;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which points of a history show how a workspace grew: its tags; with less than two of them, the
/// last commit of each month.
final class PointsInTime {

  /// Commits that are looked at for the last of each month.
  private static final int MOST_COMMITS = 100_000;

  record Point(String name, Revision revision, OffsetDateTime when) {}

  private PointsInTime() {}

  /// @param most the newest that many, the oldest first
  static List<Point> of(GitRepository git, int most, Progress progress) throws IOException {
    if (most == 0 || git.isUnborn()) {
      return List.of();
    }
    List<Point> tags = new ArrayList<>(tags(git));
    return newest(tags.size() < 2 ? months(git, Optional.empty(), progress) : tags, most);
  }

  /// Those that a revision comes from.
  static List<Point> upTo(GitRepository git, Revision end, int most, Progress progress)
      throws IOException {
    if (most == 0) {
      return List.of();
    }
    Set<String> before = new HashSet<>();
    git.log(log(Optional.of(end)), progress).forEach(entry -> before.add(entry.commit().id()));
    List<Point> tags =
        new ArrayList<>(
            tags(git).stream().filter(tag -> before.contains(tag.revision().id())).toList());
    return newest(tags.size() < 2 ? months(git, Optional.of(end), progress) : tags, most);
  }

  private static List<Point> newest(List<Point> points, int most) {
    points.sort(Comparator.comparing((Point point) -> point.when().toInstant()));
    return List.copyOf(points.subList(Math.max(0, points.size() - most), points.size()));
  }

  private static LogQuery log(Optional<Revision> end) {
    return new LogQuery(end, Optional.empty(), MOST_COMMITS);
  }

  private static List<Point> tags(GitRepository git) throws IOException {
    return git.tags().stream().map(PointsInTime::point).toList();
  }

  private static Point point(Tag tag) {
    return new Point(tag.name(), tag.revision(), tag.when());
  }

  private static List<Point> months(GitRepository git, Optional<Revision> end, Progress progress)
      throws IOException {
    Map<YearMonth, Point> last = new LinkedHashMap<>();
    for (LogEntry entry : git.log(log(end), progress)) {
      Commit commit = entry.commit();
      last.putIfAbsent(
          YearMonth.from(commit.time().withOffsetSameInstant(ZoneOffset.UTC)),
          new Point(commit.shortId(), new Revision(commit.id()), commit.time()));
    }
    return new ArrayList<>(last.values());
  }
}
