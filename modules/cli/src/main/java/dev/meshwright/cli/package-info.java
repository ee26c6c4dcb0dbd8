/// The command line: its frame, and what all commands share.
@NullMarked
package dev.meshwright.cli;

import org.jspecify.annotations.NullMarked;
