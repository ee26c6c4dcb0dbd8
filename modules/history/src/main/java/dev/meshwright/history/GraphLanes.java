package dev.meshwright.history;

import dev.meshwright.model.git.Commit;
import dev.meshwright.model.git.GraphLine;
import dev.meshwright.model.git.GraphRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives commits their places in a graph, one after the other, the newest first. A lane keeps its
/// place until its last commit, so that lines are straight where nothing branches.
final class GraphLanes {

  /// The lanes, each waiting for a commit; empty where a lane is free.
  private final List<Lane> lanes = new ArrayList<>();

  private final Set<String> told = new HashSet<>();
  private int colors;

  private record Lane(String awaits, int color) {
    static final Lane FREE = new Lane("", 0);

    boolean isFree() {
      return awaits.isEmpty();
    }
  }

  GraphRow next(Commit commit) {
    told.add(commit.id());
    List<GraphLine> lines = new ArrayList<>();
    int first = awaiting(commit.id());
    boolean fresh = first < 0;
    int lane = fresh ? free() : first;
    int color = fresh ? colors++ : lanes.get(lane).color();
    for (int i = 0; i < lanes.size(); i++) {
      Lane there = lanes.get(i);
      if (there.awaits().equals(commit.id())) {
        lines.add(new GraphLine(i, lane, GraphLine.Kind.FROM_CHILD, there.color()));
        lanes.set(i, Lane.FREE);
      } else if (!there.isFree()) {
        lines.add(new GraphLine(i, i, GraphLine.Kind.PAST, there.color()));
      }
    }
    boolean taken = false;
    for (String parent : commit.parents()) {
      // A parent whose clock went ahead of its child's stands above it.
      if (!told.contains(parent)) {
        taken |= toParent(parent, lane, color, taken, lines);
      }
    }
    while (!lanes.isEmpty() && lanes.getLast().isFree()) {
      lanes.removeLast();
    }
    return new GraphRow(commit, lane, color, lines);
  }

  private boolean toParent(
      String parent, int lane, int color, boolean taken, List<GraphLine> lines) {
    int known = awaiting(parent);
    if (known >= 0) {
      int joined = taken ? lanes.get(known).color() : color;
      lines.add(new GraphLine(lane, known, GraphLine.Kind.TO_PARENT, joined));
      return false;
    }
    int place = taken ? free() : lane;
    int shown = taken ? colors++ : color;
    while (lanes.size() <= place) {
      lanes.add(Lane.FREE);
    }
    lanes.set(place, new Lane(parent, shown));
    lines.add(new GraphLine(lane, place, GraphLine.Kind.TO_PARENT, shown));
    return true;
  }

  private int awaiting(String commit) {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).awaits().equals(commit)) {
        return i;
      }
    }
    return -1;
  }

  private int free() {
    for (int i = 0; i < lanes.size(); i++) {
      if (lanes.get(i).isFree()) {
        return i;
      }
    }
    return lanes.size();
  }
}
