/// JSON and YAML texts as trees whose every node knows its range.
@NullMarked
package dev.meshwright.model.tree;

import org.jspecify.annotations.NullMarked;
