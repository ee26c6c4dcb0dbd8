package dev.meshwright.schema.proto;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.link.KeptWords;
import java.util.List;

/// Reads `.proto` texts. Whatever is wrong with a text is a problem in the result, never an
/// exception; nesting, numbers of problems and work are bounded. Who reads many files of one state
/// takes a [ProtobufFileSet].
public final class ProtoSchemas {

  private ProtoSchemas() {}

  /// Reads a file and what it imports, guessing the roots of imports from where files lie.
  ///
  /// @param file path in the source, or any name
  /// @param text the file's text, which may be newer than the source's
  /// @param source where imports are found
  public static ProtoDocument parse(String file, String text, FileSource source) {
    return parse(file, text, source, List.of());
  }

  /// Reads a file and what it imports, as [#parse(String, String, FileSource)], for whoever does so
  /// with every keystroke.
  ///
  /// @param words of the readings before
  public static ProtoDocument parse(String file, String text, FileSource source, KeptWords words) {
    return new ProtobufFileSet(new OverlayFileSource(source, file, text), words)
        .read(file)
        .orElseThrow();
  }

  /// Reads a file and what it imports.
  ///
  /// @param roots folders that imports count from, tried in order, before guessing; an empty string
  ///   is the source's root
  public static ProtoDocument parse(
      String file, String text, FileSource source, List<String> roots) {
    return new ProtobufFileSet(new OverlayFileSource(source, file, text), roots)
        .read(file)
        .orElseThrow();
  }
}
