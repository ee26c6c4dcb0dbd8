package dev.meshwright.usecases.lookup;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import java.util.Optional;

/// What tells a file from what it was when it was read.
final class Stamps {

  private static final long PRIME = 0x100000001b3L;
  private static final long START = 0xcbf29ce484222325L;

  private Stamps() {}

  /// Of a file of which nothing is read, its kind; else what tells its content.
  static long of(WorkspaceFile file, FileSource files) {
    String kind = file.kind().name();
    if (!EntryReader.isRead(file)) {
      return of(kind);
    }
    Optional<String> version = files.version(file.path()).or(() -> files.text(file.path()));
    return of(kind + " " + version.orElse("") + " " + file.bytes());
  }

  /// What stands for the content of a file of which another stamp need not mean that it changed; 0
  /// where reading it to tell would cost as much as all else.
  static long content(WorkspaceFile file, FileSource files) {
    if (!EntryReader.isRead(file) || file.kind() == FileKind.SAMPLE) {
      return 0;
    }
    return files.text(file.path()).map(text -> of(file.kind().name() + " " + text)).orElse(0L);
  }

  /// A number that two texts share by a rare chance only.
  static long of(String text) {
    long hash = START;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    // The multiplication leaves the upper letters' differences in the upper bits.
    return hash ^ (hash >>> 32);
  }
}
