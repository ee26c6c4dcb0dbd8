package dev.meshwright.model.contract;

import dev.meshwright.model.TextRange;
import java.util.Optional;

/// A promise about the service: `latency`, `retention`, `availability` ...
///
/// @param value as it is written
/// @param unit of the value, ISO: `d`, `y`
/// @param element the part of the schema it is about
public record SlaProperty(
    TextRange range,
    Optional<Located> property,
    Optional<Located> value,
    Optional<Located> unit,
    Optional<Located> element) {}
