package dev.meshwright.app.refactor;

import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.workspace.Documents;
import java.util.Map;
import java.util.function.Supplier;

/// What a preview looks at, beside what is asked.
///
/// @param unsaved texts of files that are edited, by path
/// @param baseline that verdicts are against
public record RefactorInputs(
    Documents files, Supplier<Map<String, String>> unsaved, Supplier<Baseline> baseline) {}
