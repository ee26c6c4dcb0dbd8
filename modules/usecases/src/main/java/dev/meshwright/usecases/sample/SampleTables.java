package dev.meshwright.usecases.sample;

import dev.meshwright.data.sample.SampleName;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.CsvOptions;
import dev.meshwright.model.data.MessageDecoding;
import dev.meshwright.model.data.MessageDecoding.Envelope;
import dev.meshwright.model.data.MessageDecoding.Framing;
import dev.meshwright.model.data.MessageType;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.samplesettings.SampleRule;
import dev.meshwright.usecases.samplesettings.SampleSettings;
import dev.meshwright.usecases.samplesettings.SampleSettingsReader;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The samples of a workspace as tables, read as `.meshwright/samples.yaml` says. Messages without
/// an entry are decoded with the schema of their product, when there is only one.
public final class SampleTables {

  private final OpenedWorkspace opened;
  private final MessageTypes types;
  private final SampleSettings settings;
  private final Map<String, SampleTable> known = new HashMap<>();

  /// @param files the texts of the workspace
  public SampleTables(OpenedWorkspace opened, FileSource files) {
    this.opened = opened;
    this.types = new MessageTypes(files);
    this.settings =
        files
            .text(SampleSettings.FILE)
            .map(SampleSettingsReader::read)
            .orElseGet(() -> SampleSettings.unreadable(files.problem(SampleSettings.FILE)));
  }

  /// The table of a file, or of the folder of parts that it belongs to.
  ///
  /// @param path from the workspace's root
  public SampleTable of(String path) {
    String sample = settings.folderOf(path).orElse(path);
    return of(opened.root().resolve(sample), sample, sample);
  }

  /// A sample at any place.
  ///
  /// @param file a file or a folder
  /// @param path of it from the workspace's root; the file's own for one outside
  /// @param label what messages call it
  public synchronized SampleTable of(Path file, String path, String label) {
    return known.computeIfAbsent(file + "\n" + label, key -> make(file, path, label));
  }

  private SampleTable make(Path file, String path, String label) {
    String fileName = path.substring(path.lastIndexOf('/') + 1);
    Optional<SampleRule> rule = settings.rule(path).or(() -> settings.rule(path + "/"));
    SampleName name =
        rule.filter(SampleRule::isOfMessages).isPresent()
            ? SampleName.ofMessages(fileName)
            : SampleName.of(fileName);
    SampleTable plain =
        new SampleTable(
            name.table(),
            file,
            label,
            Optional.empty(),
            rule.map(SampleRule::csv).orElse(CsvOptions.sniffed()),
            Optional.empty(),
            rule.map(SampleRule::problems)
                .filter(found -> !found.isEmpty())
                .orElse(settings.problems()));
    boolean messages = SampleName.of(fileName).format().equals(Optional.of(SampleFormat.MESSAGES));
    if (!plain.problems().isEmpty()
        || !(messages || rule.map(SampleRule::isOfMessages).orElse(false))) {
      return plain;
    }
    Framing framing =
        rule.flatMap(SampleRule::framing)
            .or(() -> rule.filter(each -> !messages).flatMap(each -> byName(fileName)))
            .orElse(
                fileName.matches("(?i).*\\.(b64|base64)(\\..*)?")
                    ? Framing.BASE64
                    : Framing.DELIMITED);
    Envelope envelope = rule.flatMap(SampleRule::envelope).orElse(Envelope.NONE);
    return switch (type(path, label, rule)) {
      case Result.Failed<MessageType> bad -> refused(plain, bad.problems());
      case Result.Ok<MessageType> good -> decoded(plain, framing, envelope, good.value());
    };
  }

  private static Optional<Framing> byName(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(json|ndjson|jsonl)(\\.(gz|zst|zstd))?")
        ? Optional.of(Framing.JSON)
        : Optional.empty();
  }

  private static SampleTable decoded(
      SampleTable plain, Framing framing, Envelope envelope, MessageType type) {
    boolean json = framing == Framing.JSON;
    if (json && envelope != Envelope.NONE) {
      return refused(
          plain,
          List.of(
              MessageTypes.problem(
                  Location.startOf(plain.label()),
                  "A JSON text has no envelope before it.",
                  "Remove 'envelope' from .meshwright/samples.yaml, or set 'framing'.")));
    }
    if (envelope == Envelope.SINGLE_OBJECT && !(type instanceof MessageType.Avro)) {
      return refused(
          plain,
          List.of(
              MessageTypes.problem(
                  Location.startOf(plain.label()),
                  "Only Avro has single objects.",
                  "Remove 'envelope' from .meshwright/samples.yaml.")));
    }
    // JSON documents need no schema to be read.
    if (json && type instanceof MessageType.Json) {
      return plain;
    }
    return new SampleTable(
        plain.name(),
        plain.path(),
        plain.label(),
        Optional.of(SampleFormat.MESSAGES),
        plain.csv(),
        Optional.of(new MessageDecoding(framing, envelope, type)),
        List.of());
  }

  private static SampleTable refused(SampleTable plain, List<Problem> problems) {
    return new SampleTable(
        plain.name(),
        plain.path(),
        plain.label(),
        plain.format(),
        plain.csv(),
        Optional.empty(),
        problems);
  }

  private Result<MessageType> type(String path, String label, Optional<SampleRule> rule) {
    Location place = rule.map(SampleRule::place).orElse(Location.startOf(label));
    Optional<String> message = rule.flatMap(SampleRule::message);
    Optional<String> named = rule.flatMap(SampleRule::schema);
    if (named.isPresent()) {
      return types.of(named.get(), message, place);
    }
    List<String> schemas =
        around(path).stream()
            .filter(file -> file.kind() == FileKind.PROTOBUF_SCHEMA)
            .map(WorkspaceFile::path)
            .toList();
    return schemas.size() == 1
        ? types.of(schemas.getFirst(), message, place)
        : Result.failed(
            MessageTypes.problem(
                place,
                label
                    + " holds messages, and "
                    + (schemas.isEmpty()
                        ? "its product has no Protobuf schema."
                        : "its product has more than one Protobuf schema."),
                "Name the 'schema' of this path in .meshwright/samples.yaml"
                    + (schemas.isEmpty() ? "." : ": " + String.join(", ", schemas) + ".")));
  }

  private List<WorkspaceFile> around(String path) {
    return opened.products().stream()
        .filter(product -> product.files().stream().anyMatch(file -> file.path().equals(path)))
        .findFirst()
        .map(Product::files)
        .orElse(opened.files());
  }
}
