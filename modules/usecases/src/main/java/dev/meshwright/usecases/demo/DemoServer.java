package dev.meshwright.usecases.demo;

import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRepositories;
import dev.meshwright.text.Reasons;
import dev.meshwright.usecases.OperationFailedException;
import java.io.IOException;
import java.nio.file.Path;

/// The server of the demo: a bare repository in a folder, to which the play pushes.
public final class DemoServer {

  private DemoServer() {}

  /// @param folder that does not exist yet; one that is a repository already is left as it is
  public static void create(Path folder) {
    try {
      new GitRepositories(GitEnvironment.empty(folder)).createBare(folder);
    } catch (IOException failure) {
      throw new OperationFailedException(
          "The server of the demo could not be made in " + folder + ": " + Reasons.of(failure),
          failure);
    }
  }
}
