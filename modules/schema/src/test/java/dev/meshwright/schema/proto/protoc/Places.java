package dev.meshwright.schema.proto.protoc;

import com.google.protobuf.DescriptorProtos.SourceCodeInfo;
import dev.meshwright.model.Position;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoComments;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoVisibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where we find elements, under the paths that descriptors use.
final class Places {

  private record Place(TextRange range, Optional<ProtoComments> comments) {}

  private final ProtoFile file;
  private final Map<List<Integer>, Place> places = new HashMap<>();

  private Places(ProtoFile file) {
    this.file = file;
  }

  static Places of(ProtoFile file) {
    Places places = new Places(file);
    file.syntax().ifPresent(range -> places.put(List.of(12), range, file.comments()));
    places.messages(List.of(4), file.messages(), List.of());
    places.enums(List.of(5), file.enums());
    for (int i = 0; i < file.services().size(); i++) {
      places.service(List.of(6, i), file.services().get(i));
    }
    return places;
  }

  int size() {
    return places.size();
  }

  private void messages(List<Integer> path, List<ProtoMessage> messages, List<ProtoField> maps) {
    for (ProtoMessage message : messages) {
      // Maps take places among the nested messages.
      long before =
          messages.stream().filter(m -> m.range().start() < message.range().start()).count()
              + maps.stream()
                  .filter(f -> f.isMap() && f.range().start() < message.range().start())
                  .count();
      message(with(path, (int) before), message);
    }
  }

  private void message(List<Integer> path, ProtoMessage message) {
    if (!message.group()) {
      put(path, unmarked(message.visibility(), message.range()), message.comments());
      put(with(path, 1), message.name().range());
    }
    for (int i = 0; i < message.fields().size(); i++) {
      field(with(path, 2, i), message.fields().get(i));
    }
    for (int i = 0; i < message.oneofs().size(); i++) {
      put(with(path, 8, i), message.oneofs().get(i).range(), message.oneofs().get(i).comments());
    }
    messages(with(path, 3), message.messages(), message.fields());
    enums(with(path, 4), message.enums());
  }

  private void field(List<Integer> path, ProtoField field) {
    put(path, field.range(), field.comments());
    put(with(path, 1), field.name().range());
    put(with(path, 3), field.number().range());
    field.labelRange().ifPresent(range -> put(with(path, 4), range));
  }

  private void enums(List<Integer> path, List<ProtoEnum> enums) {
    for (int i = 0; i < enums.size(); i++) {
      ProtoEnum e = enums.get(i);
      List<Integer> own = with(path, i);
      put(own, unmarked(e.visibility(), e.range()), e.comments());
      put(with(own, 1), e.name().range());
      for (int k = 0; k < e.values().size(); k++) {
        put(with(own, 2, k), e.values().get(k).range(), e.values().get(k).comments());
        put(with(own, 2, k, 2), e.values().get(k).number().range());
      }
    }
  }

  private void service(List<Integer> path, ProtoService service) {
    put(path, service.range(), service.comments());
    for (int i = 0; i < service.methods().size(); i++) {
      ProtoMethod method = service.methods().get(i);
      put(with(path, 2, i), method.range(), method.comments());
      put(with(path, 2, i, 2), method.input().range());
      put(with(path, 2, i, 3), method.output().range());
    }
  }

  /// To protoc an element begins behind `export` or `local`.
  private static TextRange unmarked(ProtoVisibility visibility, TextRange range) {
    return switch (visibility) {
      case UNSET -> range;
      case EXPORT -> new TextRange(range.start() + "export ".length(), range.end());
      case LOCAL -> new TextRange(range.start() + "local ".length(), range.end());
    };
  }

  private static List<Integer> with(List<Integer> path, int... more) {
    List<Integer> result = new ArrayList<>(path);
    for (int each : more) {
      result.add(each);
    }
    return result;
  }

  private void put(List<Integer> path, TextRange range) {
    places.put(path, new Place(range, Optional.empty()));
  }

  private void put(List<Integer> path, TextRange range, ProtoComments comments) {
    places.put(path, new Place(range, Optional.of(comments)));
  }

  List<String> differences(SourceCodeInfo theirs) {
    Map<List<Integer>, SourceCodeInfo.Location> byPath = new HashMap<>();
    theirs.getLocationList().forEach(l -> byPath.putIfAbsent(List.copyOf(l.getPathList()), l));
    List<String> differences = new ArrayList<>();
    places.forEach((path, place) -> compare(path, place, byPath.get(path), differences));
    return differences;
  }

  private void compare(
      List<Integer> path, Place ours, SourceCodeInfo.Location theirs, List<String> differences) {
    String shown = ours.range().of(file.text());
    if (theirs == null) {
      differences.add(path + " is not a place of protoc's: " + shown);
      return;
    }
    Position start = file.lines().position(ours.range().start());
    Position end = file.lines().position(ours.range().end());
    List<Integer> span =
        start.line() == end.line()
            ? List.of(start.line() - 1, start.column() - 1, end.column() - 1)
            : List.of(start.line() - 1, start.column() - 1, end.line() - 1, end.column() - 1);
    if (!span.equals(theirs.getSpanList())) {
      differences.add(path + " " + shown + ": " + span + ", protoc " + theirs.getSpanList());
    }
    ours.comments()
        .filter(c ->
            !c.leading().equals(theirs.getLeadingComments())
                || !c.trailing().equals(theirs.getTrailingComments())
                || !c.detached().equals(theirs.getLeadingDetachedCommentsList()))
        .ifPresent(c -> differences.add(path + " " + c + ", protoc " + theirs));
  }
}
