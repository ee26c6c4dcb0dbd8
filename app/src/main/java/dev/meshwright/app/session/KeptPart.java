package dev.meshwright.app.session;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// A part of how the window of a workspace is left, kept from one run to the next.
///
/// @param name stable, in kebab-case
/// @param changes of which each may give another text
/// @param now the text that is kept
/// @param restore takes up the text that an earlier run left, whatever it is
public record KeptPart(
    String name, ObservableValue<?> changes, Supplier<String> now, Consumer<String> restore) {}
