package dev.meshwright.model.structure;

import dev.meshwright.model.TextRange;
import java.util.Optional;

/// A place of a schema that names something declared, there or in another file.
///
/// @param range of the name in the text
/// @param written the name as it stands there
/// @param target what it means; empty when nothing of that name was found
public record TypeUse(TextRange range, String written, Optional<DeclaredKey> target) {}
