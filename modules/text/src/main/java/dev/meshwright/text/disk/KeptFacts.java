package dev.meshwright.text.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose a file is and who may do what with it: what stays when another takes its place.
record KeptFacts(UserPrincipal owner, GroupPrincipal group, Set<PosixFilePermission> permissions) {

  /// Of a file; empty when there is none, it is a link, or the file system knows no such things.
  static Optional<KeptFacts> of(Path file) throws IOException {
    PosixFileAttributeView view = view(file);
    if (view == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    PosixFileAttributes facts = view.readAttributes();
    return Optional.of(new KeptFacts(facts.owner(), facts.group(), facts.permissions()));
  }

  /// Gives them to another file. A group that may not be given away loses what others lack: its
  /// rights would go to another group.
  void give(Path file) throws IOException {
    PosixFileAttributeView view = view(file);
    if (view == null) {
      return;
    }
    PosixFileAttributes now = view.readAttributes();
    boolean sameGroup = now.group().equals(group) || given(() -> view.setGroup(group));
    if (!now.owner().equals(owner)) {
      given(() -> view.setOwner(owner));
    }
    view.setPermissions(sameGroup ? permissions : withoutGroup());
  }

  private Set<PosixFilePermission> withoutGroup() {
    Set<PosixFilePermission> fewer = EnumSet.noneOf(PosixFilePermission.class);
    fewer.addAll(permissions);
    if (!permissions.contains(PosixFilePermission.OTHERS_READ)) {
      fewer.remove(PosixFilePermission.GROUP_READ);
    }
    if (!permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      fewer.remove(PosixFilePermission.GROUP_WRITE);
    }
    if (!permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
      fewer.remove(PosixFilePermission.GROUP_EXECUTE);
    }
    return fewer;
  }

  private static @Nullable PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(
        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  @FunctionalInterface
  private interface Giving {
    void run() throws IOException;
  }

  /// Only the system's administrator may give files away.
  private static boolean given(Giving giving) {
    try {
      giving.run();
      return true;
    } catch (IOException notAllowed) {
      return false;
    }
  }
}
