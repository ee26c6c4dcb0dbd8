/// Graphs of boxes with rows, as values: what is drawn, and where. No screen, no language.
@NullMarked
package dev.meshwright.model.graph;

import org.jspecify.annotations.NullMarked;
