package dev.meshwright.usecases.commit;

import dev.meshwright.model.Severity;

/// A change in words.
///
/// @param path where in the schema: `Order.total`
/// @param words what changed and whom it hurts
public record DescribedChange(Severity severity, String path, String words) {}
