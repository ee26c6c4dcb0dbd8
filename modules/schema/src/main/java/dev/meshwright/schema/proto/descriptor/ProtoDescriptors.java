package dev.meshwright.schema.proto.descriptor;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoFileSet;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.schema.proto.link.Linker;
import dev.meshwright.schema.proto.link.Visible;
import dev.meshwright.schema.proto.option.OptionEncoder;
import dev.meshwright.schema.proto.option.OptionTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns schemas into descriptors.
public final class ProtoDescriptors {

  private final ProtoFileSet files;
  private final Map<String, Visible> visible;

  private ProtoDescriptors(ProtoFileSet files) {
    this.files = files;
    this.visible = Linker.visible(files);
  }

  /// The file and all it imports, imports before importers.
  ///
  /// The document must be valid: of one that is not, parts may be missing.
  public static FileDescriptorSet of(ProtoDocument document) {
    return of(document.files(), List.of(document.file()));
  }

  /// Files and all they import, imports before importers.
  public static FileDescriptorSet of(ProtoFileSet files, List<ProtoFile> asked) {
    ProtoDescriptors descriptors = new ProtoDescriptors(files);
    List<ProtoFile> order = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    asked.forEach(file -> descriptors.collect(file, seen, order));
    FileDescriptorSet.Builder set = FileDescriptorSet.newBuilder();
    order.forEach(file -> set.addFile(descriptors.file(file)));
    return set.build();
  }

  /// In post-order. The depth of imports is bounded by what the runtime itself can link.
  private void collect(ProtoFile file, Set<String> seen, List<ProtoFile> order) {
    if (seen.add(file.path())) {
      for (ProtoImport each : file.imports()) {
        each.resolved().flatMap(files::file).ifPresent(f -> collect(f, seen, order));
      }
      order.add(file);
    }
  }

  private FileDescriptorProto file(ProtoFile file) {
    Visible names = visible.get(file.path());
    if (names == null) {
      throw new IllegalArgumentException("not among the files: " + file.path());
    }
    OptionEncoder options = new OptionEncoder(new OptionTypes(files, names));
    return new FileWriter(file, options).write();
  }
}
