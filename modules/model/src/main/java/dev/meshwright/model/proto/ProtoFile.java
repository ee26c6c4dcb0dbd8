package dev.meshwright.model.proto;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// One `.proto` file.
///
/// @param path name of the file in its source
/// @param text the whole text, which every range speaks of
/// @param lines line index of the text
/// @param edition proto2 when the file does not say
/// @param syntax the whole `syntax` or `edition` statement; empty when the file has none
/// @param packageName full name without leading dot; empty when the file has none
/// @param packageStatement the whole `package` statement
/// @param packageComments of the `package` statement
/// @param comments of the `syntax` or `edition` statement
/// @param features in force for the file as a whole
public record ProtoFile(
    String path,
    String text,
    LineIndex lines,
    ProtoEdition edition,
    Optional<TextRange> syntax,
    Optional<ProtoName> packageName,
    Optional<TextRange> packageStatement,
    ProtoComments packageComments,
    ProtoComments comments,
    List<ProtoImport> imports,
    List<ProtoOption> options,
    List<ProtoMessage> messages,
    List<ProtoEnum> enums,
    List<ProtoExtend> extensions,
    List<ProtoService> services,
    ProtoFeatures features) {

  public ProtoFile {
    imports = List.copyOf(imports);
    options = List.copyOf(options);
    messages = List.copyOf(messages);
    enums = List.copyOf(enums);
    extensions = List.copyOf(extensions);
    services = List.copyOf(services);
  }

  /// The package, or an empty string.
  public String packageText() {
    return packageName.map(ProtoName::text).orElse("");
  }

  /// A place in this file.
  public Location location(TextRange range) {
    return Location.of(path, lines, range);
  }
}
