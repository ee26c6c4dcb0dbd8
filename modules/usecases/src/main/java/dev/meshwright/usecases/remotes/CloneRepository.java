package dev.meshwright.usecases.remotes;

import dev.meshwright.history.GitEnvironment;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.nio.file.Path;

/// Clones a repository into a folder. What fails or is cancelled leaves nothing behind.
public final class CloneRepository {

  private final ServerAccess access;

  public CloneRepository(ServerAccess access) {
    this.access = access;
  }

  /// The folder that a clone of an address gets by itself: the last part of the address.
  public static String folderName(String url) {
    String plain = url.strip().replaceFirst("[/\\\\]+$", "").replaceFirst("\\.git$", "");
    return plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(':')) + 1);
  }

  /// @param folder to be made, or an empty one
  /// @return the folder; a problem when it cannot be cloned
  public Result<Path> clone(String url, Path folder, Progress progress) {
    try {
      return access.cloner(GitEnvironment.ofProcess()).clone(url.strip(), folder, progress);
    } catch (IOException broken) {
      throw new OperationFailedException(
          folder + " cannot be written: " + broken.getMessage(), broken);
    }
  }
}
