package dev.meshwright.app.preview;

import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.Optional;

/// Which rows are asked for.
///
/// @param path of the transformation or sample
/// @param request of a transformation; empty for a sample
record RowsRequest(String path, Optional<PreviewRequest> request) {}
