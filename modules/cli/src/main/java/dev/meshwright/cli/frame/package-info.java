/// What every command uses: its streams, exit codes, wrong calls, progress.
@NullMarked
package dev.meshwright.cli.frame;

import org.jspecify.annotations.NullMarked;
