package dev.meshwright.compat.proto.buf;

import dev.meshwright.model.Location;
import java.util.Optional;

/// What buf would report.
///
/// @param path of the new file; empty when the file is gone
/// @param place in the new file; empty when what is gone had nothing around it
/// @param previousPath of the old file
public record BufFinding(
    BufRule rule,
    Optional<String> path,
    Optional<Location> place,
    String previousPath,
    String message) {}
