package dev.meshwright.usecases.check;

import dev.meshwright.compat.proto.buf.BufFinding;
import dev.meshwright.compat.proto.buf.BufRule;
import dev.meshwright.compat.proto.buf.BufRules;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.usecases.compare.EarlierState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Judges `.proto` files by a category of buf's rules, in place of modes: each of its findings is
/// an error, as it is for buf.
final class BufProfile {

  private final BufRule.Category category;
  private final FindingJudge judge;

  private BufProfile(BufRule.Category category, FindingJudge judge) {
    this.category = category;
    this.judge = judge;
  }

  /// The profile that the policy names, if it is one of buf's.
  static Optional<BufProfile> of(FindingJudge judge) {
    return judge
        .policy()
        .profile()
        .flatMap(BufProfile::category)
        .map(category -> new BufProfile(category, judge));
  }

  /// Whether it is a profile of buf's that judges schemas of a language, so that no mode counts.
  static boolean judges(SchemaFormat format, FindingJudge judge) {
    return format == SchemaFormat.PROTOBUF && of(judge).isPresent();
  }

  private static Optional<BufRule.Category> category(String profile) {
    return switch (profile) {
      case "buf-wire" -> Optional.of(BufRule.Category.WIRE);
      case "buf-wire-json" -> Optional.of(BufRule.Category.WIRE_JSON);
      case "buf-package" -> Optional.of(BufRule.Category.PACKAGE);
      case "buf-file" -> Optional.of(BufRule.Category.FILE);
      default -> Optional.empty();
    };
  }

  /// Puts the profile's findings into the place of the modes' for all `.proto` files.
  List<CheckedSchema> apply(
      List<CheckedSchema> schemas, FileSource current, EarlierState state, Progress progress) {
    progress.report("Reading .proto files", -1);
    List<ProtoSet> sides = ProtoSides.read(List.of(state.files(), current), progress);
    return judged(schemas, sides.getFirst(), sides.getLast(), state.title());
  }

  /// As [#apply], for one file under whatever names its versions have.
  CheckedSchema applyToFile(
      CheckedSchema schema, CheckedFile current, CheckedFile previous, String title) {
    ProtoDocument before =
        ProtoSchemas.parse(previous.path(), previous.version().text(), previous.files());
    ProtoDocument now =
        ProtoSchemas.parse(current.path(), current.version().text(), current.files());
    return with(
        schema, BufRules.findings(before, now, BufRule.of(category)), now.problems(), title);
  }

  /// Files answer to one another by their paths, as they do for buf: what became of a file's types
  /// is found where they are now, or at the file that is gone.
  private List<CheckedSchema> judged(
      List<CheckedSchema> schemas, ProtoSet before, ProtoSet now, String title) {
    Map<String, List<BufFinding>> findings =
        BufRules.findings(before, now, BufRule.of(category)).stream()
            .collect(
                Collectors.groupingBy(
                    found -> found.path().orElse(found.previousPath()),
                    TreeMap::new,
                    Collectors.toList()));
    List<CheckedSchema> result = new ArrayList<>();
    for (CheckedSchema schema : schemas) {
      result.add(
          schema.format() == SchemaFormat.PROTOBUF
              ? with(
                  schema,
                  Optional.ofNullable(findings.remove(schema.path())).orElse(List.of()),
                  now.problems().getOrDefault(schema.path(), List.of()),
                  title)
              : schema);
    }
    findings.forEach((path, found) -> result.add(with(gone(path), found, List.of(), title)));
    result.sort(Comparator.comparing(CheckedSchema::path));
    return result;
  }

  /// A file that another one took the place of.
  private CheckedSchema gone(String path) {
    return new CheckedSchema(
        path,
        SchemaFormat.PROTOBUF,
        judge.policy().modeOf(path),
        SchemaChange.REMOVED,
        List.of(),
        List.of(),
        false,
        List.of());
  }

  private CheckedSchema with(
      CheckedSchema schema, List<BufFinding> findings, List<Problem> problems, String title) {
    Answer holds = findings.isEmpty() ? Answer.YES : Answer.NO;
    List<JudgedFinding> judged =
        findings.stream().map(finding -> judge(schema.path(), finding)).toList();
    ComparedVersion version = new ComparedVersion(title, holds, holds, judged, List.of());
    return new CheckedSchema(
        schema.path(),
        schema.format(),
        schema.mode(),
        schema.change(),
        schema.change() == SchemaChange.ADDED && findings.isEmpty() ? List.of() : List.of(version),
        List.of(),
        false,
        schema.change() == SchemaChange.REMOVED
            ? List.of()
            : Stream.concat(schema.problems().stream(), problems.stream()).toList());
  }

  private JudgedFinding judge(String path, BufFinding found) {
    Layer layer =
        switch (category) {
          case FILE, PACKAGE -> Layer.SOURCE;
          case WIRE_JSON -> Layer.JSON;
          case WIRE -> Layer.WIRE;
        };
    Finding finding =
        new Finding(
            "buf:" + found.rule().name(),
            Severity.ERROR,
            Effect.UNKNOWN,
            Effect.UNKNOWN,
            layer,
            Set.of(layer),
            "",
            found.place().or(() -> found.path().map(Location::startOf)),
            Optional.empty(),
            found.message(),
            "",
            Optional.empty(),
            List.of("buf:" + found.rule().name()),
            List.of());
    return judge.judged(path, finding, Severity.ERROR);
  }
}
