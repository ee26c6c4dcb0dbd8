package dev.meshwright.app.shell;

import java.nio.file.Path;

/// Makes the demo workspace.
@FunctionalInterface
public interface DemoWorkspace {

  /// @throws dev.meshwright.usecases.OperationFailedException when the folder is not empty, or
  ///   cannot be written
  void make(Path folder);
}
