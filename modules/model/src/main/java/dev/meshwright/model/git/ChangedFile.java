package dev.meshwright.model.git;

import java.util.Optional;

/// A file that differs from the last commit.
///
/// @param path relative to the workspace's root, with `/`; of a deleted file, where it was
/// @param state never [FileState#UNCHANGED] or [FileState#IGNORED]
/// @param previousPath of a renamed file, where it was
public record ChangedFile(String path, FileState state, Optional<String> previousPath) {}
