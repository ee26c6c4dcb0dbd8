package dev.meshwright.history;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;

/// Names of files as Git keeps them, in bytes.
final class GitPaths {

  private GitPaths() {}

  /// The file that a setting such as `core.excludesFile` names; without one the usual file of the
  /// person.
  static Path ofPerson(Repository repository, String key, String usual) {
    Path home = repository.getFS().userHome().toPath();
    String named = repository.getConfig().getString("core", null, key);
    return named == null
        ? home.resolve(".config").resolve("git").resolve(usual)
        : named.startsWith("~/") ? home.resolve(named.substring(2)) : Path.of(named);
  }

  /// Whether the name is a text. Another one would be read as a different name on each side.
  static boolean isUtf8(byte[] path) {
    for (byte one : path) {
      if (one < 0) {
        return decodes(path);
      }
    }
    return true;
  }

  private static boolean decodes(byte[] path) {
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(path));
      return true;
    } catch (CharacterCodingException otherEncoding) {
      return false;
    }
  }
}
