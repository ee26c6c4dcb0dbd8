package dev.meshwright.usecases.check;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.ArrayList;
import java.util.List;

/// Reads all `.proto` files of several states at once.
final class ProtoSides {

  private record Unread(ProtobufFileSet state, String path) {}

  private ProtoSides() {}

  /// One set for each state, in their order.
  static List<ProtoSet> read(List<FileSource> sources, Progress progress) {
    List<ProtobufFileSet> states = sources.stream().map(ProtobufFileSet::new).toList();
    List<Unread> unread = new ArrayList<>();
    for (ProtobufFileSet state : states) {
      state.paths().forEach(path -> unread.add(new Unread(state, path)));
    }
    ParallelMap.forEach(
        "Comparing schemas", unread, each -> each.state().prepare(each.path()), progress);
    return states.stream().map(state -> state.readAll(progress)).toList();
  }
}
