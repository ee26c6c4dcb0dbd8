package dev.meshwright.compat;

import dev.meshwright.model.Location;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every finding says where: a path, and a range in both versions. What is gone points at what was
/// around it in the new version, what is new at what was around it in the old one.
public final class PlaceLaw {

  private PlaceLaw() {}

  /// What a pair's findings leave out, in words.
  public static List<String> broken(Engine engine, String before, String after) {
    List<String> broken = new ArrayList<>();
    Verdict verdict = engine.compare(before, after);
    for (Finding finding : verdict.findings()) {
      String what = finding.rule() + " at " + finding.path() + "\n" + before + "\n" + after;
      if (finding.path().isBlank()) {
        broken.add("no path: " + what);
      }
      if (!isInside(finding.place(), engine.file, after)) {
        broken.add("no place in the new version: " + what);
      }
      if (!isInside(finding.previous(), engine.file, before)) {
        broken.add("no place in the old version: " + what);
      }
    }
    return broken;
  }

  private static boolean isInside(Optional<Location> place, String file, String text) {
    return place.isPresent()
        && (!place.get().file().equals(file) || place.get().range().end() <= text.length());
  }
}
