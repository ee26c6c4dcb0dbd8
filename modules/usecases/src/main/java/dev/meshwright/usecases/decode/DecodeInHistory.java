package dev.meshwright.usecases.decode;

import dev.meshwright.history.PastContent;
import dev.meshwright.history.Revision;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.decode.TypesOfSchema.OfType;
import dev.meshwright.usecases.decode.TypesOfSchema.Version;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import dev.meshwright.usecases.repository.WorkspaceRepository;
import dev.meshwright.usecases.validators.DataLanguage;
import dev.meshwright.usecases.validators.MessageReading;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// Reads a message by all versions of the schemas of a workspace, up to the last commit and in the
/// working copy.
public final class DecodeInHistory implements DecodeMessage {

  /// Versions that are read at most; what is behind is told.
  private static final int MOST_VERSIONS = 20_000;

  private final WorkspaceRepository repository;
  private final Supplier<FileSource> files;
  private final SchemaDetector schemas = new SchemaDetector();

  /// @param files the working copy
  public DecodeInHistory(WorkspaceRepository repository, Supplier<FileSource> files) {
    this.repository = repository;
    this.files = files;
  }

  @Override
  public Result<DecodeReport> decode(DecodeRequest request, Progress progress) {
    FileSource now = files.get();
    Map<String, SchemaFormat> formats = formats(request, now, progress);
    SchemaPast past = new SchemaPast(repository);
    Map<String, List<PastContent>> contents = past.of(asked(request, formats), progress);
    for (String named : request.schemas()) {
      boolean known =
          formats.keySet().stream().anyMatch(path -> isIn(path, named))
              || !contents.getOrDefault(named, List.of()).isEmpty();
      if (!known) {
        return Result.failed(
            Problem.error(
                "decode-schema",
                Location.startOf(named),
                named + " is not a schema, does not hold one, and was not one before.",
                "Paths begin at the workspace's root."));
      }
    }
    return Result.ok(new Work(request, now, past, contents, progress).read(formats));
  }

  private Map<String, SchemaFormat> formats(
      DecodeRequest request, FileSource now, Progress progress) {
    Map<String, SchemaFormat> formats = new TreeMap<>();
    for (String path : now.paths()) {
      progress.checkCancelled();
      boolean wanted =
          request.schemas().isEmpty()
              || request.schemas().stream().anyMatch(named -> isIn(path, named));
      if (wanted) {
        schemas.formatOf(path, now).ifPresent(format -> formats.put(path, format));
      }
    }
    return formats;
  }

  private static Set<String> asked(DecodeRequest request, Map<String, SchemaFormat> formats) {
    Set<String> paths = new TreeSet<>(formats.keySet());
    paths.addAll(request.schemas());
    return paths;
  }

  private static boolean isIn(String path, String named) {
    return path.equals(named) || path.startsWith(named.replaceAll("/+$", "") + "/");
  }

  /// One message, with what was read for it.
  private final class Work {

    private final DecodeRequest request;
    private final FileSource now;
    private final SchemaPast past;
    private final Map<String, List<PastContent>> contents;
    private final Progress progress;
    private final List<SchemaReadings> reading = new ArrayList<>();
    private final List<SchemaReadings> others = new ArrayList<>();
    private int versions;
    private int left;

    Work(
        DecodeRequest request,
        FileSource now,
        SchemaPast past,
        Map<String, List<PastContent>> contents,
        Progress progress) {
      this.request = request;
      this.now = now;
      this.past = past;
      this.contents = contents;
      this.progress = progress;
    }

    DecodeReport read(Map<String, SchemaFormat> formats) {
      Map<String, SchemaFormat> all = new TreeMap<>(formats);
      request.schemas().stream()
          .filter(path -> !contents.getOrDefault(path, List.of()).isEmpty())
          .forEach(path -> past(path).ifPresent(format -> all.putIfAbsent(path, format)));
      int done = 0;
      for (Map.Entry<String, SchemaFormat> schema : all.entrySet()) {
        progress.checkCancelled();
        progress.report(
            "Read by " + done + " of " + all.size() + " schemas", done / (double) all.size());
        read(schema.getKey(), schema.getValue());
        done++;
      }
      reading.sort(
          Comparator.comparing(SchemaReadings::readsNow, Comparator.reverseOrder())
              .thenComparingInt(SchemaReadings::strangers));
      List<Problem> notes =
          left == 0
              ? List.of()
              : List.of(
                  Problem.warning(
                      "decode-bounded",
                      Location.startOf(""),
                      left
                          + " older versions were not looked at: there are more than "
                          + MOST_VERSIONS
                          + ".",
                      "Name the schemas or folders to look at."));
      return new DecodeReport(request.message(), reading, others, all.size(), versions, notes);
    }

    /// The language of a schema that is gone.
    private Optional<SchemaFormat> past(String path) {
      return contents.getOrDefault(path, List.of()).reversed().stream()
          .filter(content -> content.contentId().isPresent())
          .findFirst()
          .flatMap(content ->
              past.text(content)
                  .flatMap(text -> schemas.kindOf(content.path(), text).schemaFormat()));
    }

    private void read(String path, SchemaFormat format) {
      List<Version> read = versions(path, format);
      for (OfType type : new TypesOfSchema(new Reader(request.message()), read).read()) {
        if (type.reads()) {
          reading.add(told(path, format, type, read, 0));
        } else {
          others.add(told(path, format, type, read, Math.max(0, read.size() - 1)));
        }
      }
    }

    /// @param from the first version that is told
    private SchemaReadings told(
        String path, SchemaFormat format, OfType type, List<Version> read, int from) {
      List<VersionReading> told = new ArrayList<>();
      for (int i = from; i < read.size(); i++) {
        Version version = read.get(i);
        told.add(
            new VersionReading(
                version.revision().map(revision -> past.commit(revision, progress)),
                version.path(),
                type.outcomes().get(i)));
      }
      return new SchemaReadings(path, format, type.type(), told);
    }

    private List<Version> versions(String path, SchemaFormat format) {
      List<Version> found = new ArrayList<>();
      Map<String, Version> known = new HashMap<>();
      Optional<String> last = Optional.empty();
      List<PastContent> before = contents.getOrDefault(path, List.of());
      int room = Math.max(0, MOST_VERSIONS - versions);
      int skipped = Math.max(0, before.size() - room);
      left += skipped;
      for (PastContent content : before.subList(skipped, before.size())) {
        progress.checkCancelled();
        versions++;
        Optional<String> text = past.text(content);
        last = text;
        Version read =
            content.contentId().isEmpty()
                ? broken(Optional.of(content.revision()), content.path(), new Outcome.Gone())
                : known.computeIfAbsent(
                    content.contentId().get() + " " + content.path(), key -> past(content, text));
        found.add(
            new Version(
                Optional.of(content.revision()), content.path(), read.types(), read.broken()));
      }
      Optional<String> text = now.text(path);
      if (text.isPresent() && !text.equals(last)) {
        versions++;
        found.add(version(Optional.empty(), format, new SchemaVersion(path, text.get(), now)));
      } else if (text.isEmpty() && last.isPresent()) {
        found.add(broken(Optional.empty(), path, new Outcome.Gone()));
      }
      return found;
    }

    private Version past(PastContent content, Optional<String> text) {
      Optional<Revision> revision = Optional.of(content.revision());
      if (text.isEmpty()) {
        return broken(revision, content.path(), new Outcome.Broken("it cannot be read as a text"));
      }
      return schemas
          .kindOf(content.path(), text.get())
          .schemaFormat()
          .map(format ->
              version(
                  revision,
                  format,
                  new SchemaVersion(content.path(), text.get(), past.around(content.revision()))))
          .orElseGet(
              () -> broken(revision, content.path(), new Outcome.Broken("it is not a schema")));
    }

    private Version version(
        Optional<Revision> revision, SchemaFormat format, SchemaVersion schema) {
      return switch (DataLanguage.of(format).readings(schema, request.type())) {
        case Result.Ok<List<MessageReading>>(List<MessageReading> readings, var notes) ->
            new Version(revision, schema.path(), TypesOfSchema.byName(readings), Optional.empty());
        case Result.Failed<List<MessageReading>>(List<Problem> problems) ->
            broken(revision, schema.path(), new Outcome.Broken(problems.getFirst().message()));
      };
    }

    private static Version broken(Optional<Revision> revision, String path, Outcome outcome) {
      return new Version(revision, path, Map.of(), Optional.of(outcome));
    }
  }
}
