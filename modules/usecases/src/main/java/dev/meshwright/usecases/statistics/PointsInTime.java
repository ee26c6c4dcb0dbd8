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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<Point> points = new ArrayList<>(tags(git));
    if (points.size() < 2) {
      points = months(git, progress);
    }
    points.sort(Comparator.comparing((Point point) -> point.when().toInstant()));
    return List.copyOf(points.subList(Math.max(0, points.size() - most), points.size()));
  }

  private static List<Point> tags(GitRepository git) throws IOException {
    return git.tags().stream().map(PointsInTime::point).toList();
  }

  private static Point point(Tag tag) {
    return new Point(tag.name(), tag.revision(), tag.when());
  }

  private static List<Point> months(GitRepository git, Progress progress) throws IOException {
    Map<YearMonth, Point> last = new LinkedHashMap<>();
    LogQuery all = new LogQuery(Optional.empty(), Optional.empty(), MOST_COMMITS);
    for (LogEntry entry : git.log(all, progress)) {
      Commit commit = entry.commit();
      last.putIfAbsent(
          YearMonth.from(commit.time().withOffsetSameInstant(ZoneOffset.UTC)),
          new Point(commit.shortId(), new Revision(commit.id()), commit.time()));
    }
    return new ArrayList<>(last.values());
  }
}
