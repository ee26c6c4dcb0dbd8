/// The workspace as a tree of products, with Git state and verdict beside each name.
@NullMarked
package dev.meshwright.app.explorer;

import org.jspecify.annotations.NullMarked;
