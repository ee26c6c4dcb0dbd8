package dev.meshwright.compat.proto.pair;

import java.util.List;

/// The folders that one file lies in under two names: `old/shop/order.proto` and
/// `new/shop/order.proto` lie in `old/` and `new/`.
///
/// @param here ends with a slash, or is empty
/// @param there the same of the other version
record Roots(String here, String there) {

  private static final Roots SAME = new Roots("", "");

  /// Of sides that compare one file each; other sides have paths in common.
  static Roots of(ProtoVersion here, ProtoVersion there) {
    if (here.compared().size() != 1 || there.compared().size() != 1) {
      return SAME;
    }
    List<String> one = parts(here);
    List<String> two = parts(there);
    int same = 0;
    while (same < Math.min(one.size(), two.size())
        && one.get(one.size() - 1 - same).equals(two.get(two.size() - 1 - same))) {
      same++;
    }
    return same == 0 ? SAME : new Roots(root(one, same), root(two, same));
  }

  private static List<String> parts(ProtoVersion side) {
    return List.of(side.compared().getFirst().path().split("/", -1));
  }

  private static String root(List<String> parts, int same) {
    List<String> folders = parts.subList(0, parts.size() - same);
    return folders.isEmpty() ? "" : String.join("/", folders) + "/";
  }

  boolean isBelow(String path) {
    return path.startsWith(here);
  }

  /// The path that a file has in the other version.
  String inOther(String path) {
    return !here.isEmpty() && isBelow(path) ? there + path.substring(here.length()) : path;
  }
}
