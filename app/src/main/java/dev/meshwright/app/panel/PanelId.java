package dev.meshwright.app.panel;

/// What the rest of the program calls a panel by.
///
/// @param name stable, in kebab-case: nodes and commands are named after it
public record PanelId(String name) {}
