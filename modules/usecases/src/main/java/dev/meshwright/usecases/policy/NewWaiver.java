package dev.meshwright.usecases.policy;

import java.time.LocalDate;
import java.util.Optional;

/// A waiver that somebody is about to write.
///
/// @param rule id of the rule
/// @param schema the file it speaks of
/// @param path where in the schema, in the finding's words; empty for anywhere
/// @param reason why it may be
/// @param author who answers for it
/// @param until the last day on which it holds
public record NewWaiver(
    String rule,
    String schema,
    Optional<String> path,
    String reason,
    String author,
    LocalDate until) {}
