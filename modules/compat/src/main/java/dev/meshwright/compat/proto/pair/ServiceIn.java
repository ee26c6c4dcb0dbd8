package dev.meshwright.compat.proto.pair;

import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoService;

/// A service and the file it stands in.
public record ServiceIn(ProtoFile file, ProtoService service) {}
