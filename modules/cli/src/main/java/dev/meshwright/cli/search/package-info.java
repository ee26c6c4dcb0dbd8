/// Finding anything in a workspace.
@NullMarked
package dev.meshwright.cli.search;

import org.jspecify.annotations.NullMarked;
