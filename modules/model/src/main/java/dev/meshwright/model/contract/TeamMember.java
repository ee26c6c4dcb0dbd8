package dev.meshwright.model.contract;

import dev.meshwright.model.TextRange;
import java.util.Optional;

/// Someone who answers for the data.
public record TeamMember(
    TextRange range, Optional<Located> username, Optional<Located> name, Optional<Located> role) {}
