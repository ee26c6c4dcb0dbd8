@NullMarked
package dev.meshwright.graph;

import org.jspecify.annotations.NullMarked;
