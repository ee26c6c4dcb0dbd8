/// Places graphs and writes them as text: pictures, Mermaid. No screen.
@NullMarked
package dev.meshwright.graph;

import org.jspecify.annotations.NullMarked;
