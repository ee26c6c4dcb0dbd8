/// Diagrams of schemas as files.
@NullMarked
package dev.meshwright.cli.diagram;

import org.jspecify.annotations.NullMarked;
