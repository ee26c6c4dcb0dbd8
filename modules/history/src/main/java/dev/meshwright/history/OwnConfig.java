package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;

/// The repository's own configuration file, to be changed. Nothing of the person's and nothing that
/// a command was given gets into it.
final class OwnConfig {

  private OwnConfig() {}

  /// @throws org.eclipse.jgit.errors.LockFailedException when another program has its lock
  static void change(Repository repository, Consumer<Config> change) throws IOException {
    Path file = repository.getCommonDirectory().toPath().resolve("config");
    FileBasedConfig config = new FileBasedConfig(null, file.toFile(), repository.getFS());
    try {
      config.load();
    } catch (ConfigInvalidException invalid) {
      throw new IOException(GitProblems.reason(invalid), invalid);
    }
    String before = config.toText();
    change.accept(config);
    if (!config.toText().equals(before)) {
      config.save();
    }
  }
}
