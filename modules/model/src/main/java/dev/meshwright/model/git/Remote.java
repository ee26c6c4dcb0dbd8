package dev.meshwright.model.git;

import java.util.Optional;

/// Another repository that this one knows by a name.
///
/// @param url where it is, without a password
/// @param pushUrl where to push to, where that is another place
public record Remote(String name, String url, Optional<String> pushUrl) {}
