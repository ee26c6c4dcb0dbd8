/// Files of every kind, changed at random, through the commands that read them.
@NullMarked
package dev.meshwright.cli.mutation;

import org.jspecify.annotations.NullMarked;
