package dev.meshwright.model.contract;

import dev.meshwright.model.TextRange;
import java.util.Optional;

/// Where the data is.
///
/// @param type `kafka`, `postgres`, `s3` ...
/// @param environment `prod`, `dev` ...
public record Server(
    TextRange range,
    Optional<Located> server,
    Optional<Located> type,
    Optional<Located> environment,
    Optional<Located> description) {}
