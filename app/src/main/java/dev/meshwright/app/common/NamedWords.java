package dev.meshwright.app.common;

import javafx.scene.Node;

/// What the row of something with a name says.
///
/// @param about what is to be known of it
/// @param strong whether the name stands out from the others
public record NamedWords(Node sign, String name, String about, boolean strong) {}
