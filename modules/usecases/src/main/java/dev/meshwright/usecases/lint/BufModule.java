package dev.meshwright.usecases.lint;

import java.util.List;

/// A folder whose Protobuf files belong together.
///
/// @param root the folder; empty for the workspace itself
/// @param includes folders of it that count; none for all
/// @param excludes folders of it that do not
record BufModule(String root, List<String> includes, List<String> excludes, BufLint lint) {

  boolean has(String path) {
    return BufPaths.contains(root, path)
        && (includes.isEmpty() || includes.stream().anyMatch(each -> BufPaths.contains(each, path)))
        && excludes.stream().noneMatch(each -> BufPaths.contains(each, path));
  }
}
