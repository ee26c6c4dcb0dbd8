package dev.meshwright.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.BaseRepositoryBuilder;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/// The library's repository, with what it does not read: an index that is split or has folders for
/// files, the configuration of a single worktree, and that of a command.
///
/// Everyone who asks for the index or the configuration, the library too, gets them from here.
final class OpenedRepository extends FileRepository {

  private final GitEnvironment environment;
  private final @Nullable StrongerConfig stronger;

  private OpenedRepository(BaseRepositoryBuilder<?, ?> place, GitEnvironment environment)
      throws IOException {
    super(place);
    this.environment = environment;
    this.stronger =
        StrongerConfig.of(super.getConfig(), getDirectory().toPath(), getFS(), environment);
  }

  static OpenedRepository at(
      Path gitDir, Path workTree, Optional<Path> index, FS fs, GitEnvironment environment)
      throws IOException {
    FileRepositoryBuilder place =
        new FileRepositoryBuilder()
            .setFS(fs)
            .setGitDir(gitDir.toFile())
            .setWorkTree(workTree.toFile())
            .setMustExist(true);
    index.ifPresent(file -> place.setIndexFile(file.toFile()));
    OpenedRepository opened = new OpenedRepository(place.setup(), environment);
    if (!opened.getObjectDatabase().exists()) {
      opened.close();
      throw new RepositoryNotFoundException(gitDir.toFile());
    }
    return opened;
  }

  /// The same opened once more, so that it looks at the disk again.
  OpenedRepository again() throws IOException {
    File index = getIndexFile();
    return at(
        getDirectory().toPath(),
        getWorkTree().toPath(),
        Optional.of(index.toPath()),
        getFS(),
        environment);
  }

  @Override
  public DirCache readDirCache() throws IOException {
    Optional<DirCache> whole = WholeIndex.unlocked(this);
    return new SparseCheckout(this).applied(whole.isPresent() ? whole.get() : super.readDirCache());
  }

  @Override
  public DirCache lockDirCache() throws IOException {
    boolean usual = WholeIndex.unlocked(this).isEmpty();
    DirCache locked = usual ? super.lockDirCache() : WholeIndex.locked(this);
    boolean marked = false;
    try {
      RacyEntries.marked(this, locked);
      marked = true;
    } finally {
      if (!marked) {
        locked.unlock();
      }
    }
    return new SparseCheckout(this).applied(locked);
  }

  /// After the library wrote the index: what it left out is added.
  @Override
  public void notifyIndexChanged(boolean internal) {
    if (internal) {
      try {
        new IndexFacts(this).complete();
      } catch (IOException unreadable) {
        // The index is as good as before; git reads the files then.
      }
    }
    super.notifyIndexChanged(internal);
  }

  @Override
  public FileBasedConfig getConfig() {
    FileBasedConfig ofRepository = super.getConfig();
    // The library asks before this object is made.
    return stronger == null ? ofRepository : stronger.current();
  }

  /// What holds in all repositories of the person, and no repository can set.
  Config configOfPerson() {
    return super.getConfig().getBaseConfig();
  }
}
