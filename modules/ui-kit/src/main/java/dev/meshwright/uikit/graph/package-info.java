/// Placed graphs on the screen: boxes with rows and the lines between them. Knows the graph, and
/// nothing of what it stands for.
@NullMarked
package dev.meshwright.uikit.graph;

import org.jspecify.annotations.NullMarked;
