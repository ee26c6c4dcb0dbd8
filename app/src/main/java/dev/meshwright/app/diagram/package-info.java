/// Diagrams of schemas: what there is and what it refers to, in tabs.
@NullMarked
package dev.meshwright.app.diagram;

import org.jspecify.annotations.NullMarked;
