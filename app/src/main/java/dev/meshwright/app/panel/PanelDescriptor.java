package dev.meshwright.app.panel;

import dev.meshwright.uikit.view.Icon;

/// What the workbench shows of a panel without opening it.
///
/// @param title as its tab says
public record PanelDescriptor(PanelId id, String title, Icon icon, PanelPlace place) {}
