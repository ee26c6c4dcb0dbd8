/// Reports as pages, for people who read them elsewhere than in a terminal.
@NullMarked
package dev.meshwright.cli.page;

import org.jspecify.annotations.NullMarked;
