package dev.meshwright.text.disk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Temporary files cannot be made on this machine as it is.
public final class NoTemporaryFolderException extends IOException {

  private static final long serialVersionUID = 1L;

  NoTemporaryFolderException(Path folder, IOException cause) {
    super(
        "temporary files cannot be made in "
            + folder
            + " ("
            + (cause instanceof NoSuchFileException ? "there is no such folder" : reason(cause))
            + "). Make that folder or room in it, or name another one:"
            + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER",
        cause);
  }

  private static String reason(IOException cause) {
    String said = String.valueOf(cause.getMessage());
    return said.contains("No space left") ? "there is no room left" : said;
  }
}
