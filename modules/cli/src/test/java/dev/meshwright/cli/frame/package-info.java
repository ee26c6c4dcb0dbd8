/// Tests of what every command uses.
@NullMarked
package dev.meshwright.cli.frame;

import org.jspecify.annotations.NullMarked;
