package dev.meshwright.history;

import dev.meshwright.model.Result;
import java.io.IOException;
import java.nio.file.Path;

/// Hooks that the person asks Meshwright to install for `git`. A hook of somebody else is never
/// touched.
public final class HookInstallation {

  private final GitAccess access;

  HookInstallation(GitAccess access) {
    this.access = access;
  }

  /// Installs a hook for `git`, replacing one that was installed so before. A hook of somebody else
  /// is never touched.
  ///
  /// @param name `pre-commit`
  /// @param commands shell commands, one a line
  /// @return the file
  public Result<Path> install(String name, String commands) throws IOException {
    return access.change(asked -> new Hooks(asked).install(name, commands));
  }

  /// Removes a hook that [#install] made; fine when there is none.
  public Result<Path> uninstall(String name) throws IOException {
    return access.change(asked -> new Hooks(asked).uninstall(name));
  }
}
