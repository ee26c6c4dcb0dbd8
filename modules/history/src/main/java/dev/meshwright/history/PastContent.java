package dev.meshwright.history;

import java.util.Optional;

/// A content that a file had from one commit on.
///
/// @param revision the commit that gave it this content
/// @param path where the file was in that commit
/// @param contentId equal for equal contents; empty when the commit removed the file
public record PastContent(Revision revision, String path, Optional<String> contentId) {}
