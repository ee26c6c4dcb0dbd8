package dev.meshwright.app.testing;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.ChangedFile;
import dev.meshwright.model.git.FileState;
import dev.meshwright.usecases.check.CheckReport;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.usecases.points.TaggedPoint;
import dev.meshwright.usecases.points.VisitPoints;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two releases, the second of which breaks the order.
public final class MemoryPoints implements VisitPoints {

  private final List<TaggedPoint> releases =
      new ArrayList<>(
          List.of(release("v2.0.0", "Ask for the channel"), release("v1.0.0", "First")));

  private static TaggedPoint release(String name, String message) {
    return new TaggedPoint(
        name,
        "c".repeat(40),
        Optional.of(new Author("Kim Park", "kim@example.org")),
        OffsetDateTime.parse("2026-03-03T10:00:00+01:00"),
        message,
        "d".repeat(40));
  }

  @Override
  public Result<ChangesInWords> compare(String from, String to, Progress progress) {
    return Result.ok(
        new ChangesInWords(
            List.of(
                new ChangesInWords.DescribedFile(
                    new ChangedFile(Samples.ORDER_PATH, FileState.MODIFIED, Optional.empty()),
                    List.of(
                        new DescribedChange(
                            Severity.ERROR,
                            "Order.channel",
                            "channel is new and has no default: new readers fail on old data.")),
                    VersionStep.MAJOR))));
  }

  @Override
  public Result<CheckReport> judge(String from, String to, Progress progress) {
    return Result.ok(new CheckReport(from, 7, List.of(), List.of(), Optional.empty()));
  }

  @Override
  public Result<FileVersions> texts(String from, String to, ChangedFile file, Progress progress) {
    return Result.ok(
        new FileVersions(Optional.of(Samples.OLD_ORDER), Optional.of(Samples.NEW_ORDER)));
  }

  @Override
  public List<String> names() {
    return releases.stream().map(TaggedPoint::name).toList();
  }

  @Override
  public List<TaggedPoint> releases() {
    return List.copyOf(releases);
  }

  @Override
  public Result<TaggedPoint> release(String name, String at, String message) {
    if (name.isBlank()) {
      return Result.failed(Problem.error("git-tag-name", Location.startOf(""), "No name.", ""));
    }
    releases.addFirst(release(name, message));
    return Result.ok(releases.getFirst());
  }

  @Override
  public Result<TaggedPoint> delete(String name) {
    TaggedPoint gone =
        releases.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    releases.remove(gone);
    return Result.ok(gone);
  }

  @Override
  public Result<TaggedPoint> restore(TaggedPoint deleted) {
    releases.addFirst(deleted);
    return Result.ok(deleted);
  }

  @Override
  public Result<Path> checkOut(String point, Path below, Progress progress) {
    return Result.ok(below.resolve(point));
  }
}
