/// The contract between the workbench and the panels of features: what a panel is, when it is
/// shown, and what it is told. No screen.
@NullMarked
package dev.meshwright.app.panel;

import org.jspecify.annotations.NullMarked;
