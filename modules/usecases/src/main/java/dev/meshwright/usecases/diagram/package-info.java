/// Diagrams: the types of schemas and what they refer to.
@NullMarked
package dev.meshwright.usecases.diagram;

import org.jspecify.annotations.NullMarked;
