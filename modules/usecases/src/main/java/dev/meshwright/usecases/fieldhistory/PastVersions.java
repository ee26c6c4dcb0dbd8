package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.VersionOfFile;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.structure.StructureNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The versions of one schema, newest first, with what they declare. Versions that cannot be read
/// are passed over, as if each had stayed as it was before.
final class PastVersions {

  private final GitRepository repository;
  private final PastStructures structures;
  private final String path;
  private final List<VersionOfFile> versions;

  private PastVersions(
      GitRepository repository,
      PastStructures structures,
      String path,
      List<VersionOfFile> versions) {
    this.repository = repository;
    this.structures = structures;
    this.path = path;
    this.versions = versions;
  }

  static PastVersions of(
      GitRepository repository, PastStructures structures, String path, Progress progress)
      throws IOException {
    return new PastVersions(
        repository, structures, path, repository.versions(path, Integer.MAX_VALUE, progress));
  }

  int count() {
    return versions.size();
  }

  VersionOfFile version(int index) {
    return versions.get(index);
  }

  String path(int index) {
    return versions.get(index).path().orElse(path);
  }

  /// Empty for a version that cannot be read, or that took the file away.
  Optional<StructureNode> structure(int index) {
    VersionOfFile version = versions.get(index);
    return version
        .contentId()
        .flatMap(content -> structures.of(content, path(index), () -> text(version)));
  }

  private Optional<String> text(VersionOfFile version) {
    try {
      return repository.text(version);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Whether the file was there, readable or not.
  boolean isThere(int index) {
    return versions.get(index).contentId().isPresent();
  }

  /// The first versions back from one that can be read.
  List<Integer> earlier(int index) {
    TreeSet<Integer> found = new TreeSet<>();
    TreeSet<Integer> open = new TreeSet<>(versions.get(index).earlier());
    while (!open.isEmpty()) {
      int next = open.pollFirst();
      if (structure(next).isPresent()) {
        found.add(next);
      } else if (isThere(next)) {
        open.addAll(versions.get(next).earlier());
      }
    }
    return new ArrayList<>(found);
  }

  /// The newest versions that can be read: one, unless the newest one cannot and was a merge.
  List<Integer> newest() {
    if (versions.isEmpty()) {
      return List.of();
    }
    return structure(0).isPresent() ? List.of(0) : earlier(0);
  }
}
