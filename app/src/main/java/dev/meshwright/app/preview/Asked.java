package dev.meshwright.app.preview;

import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.Optional;

/// What rows are being asked for.
///
/// @param path of the transformation or sample
/// @param request of a transformation; empty for a sample
record Asked(String path, Optional<PreviewRequest> request) {}
