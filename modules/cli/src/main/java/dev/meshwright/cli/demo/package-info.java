/// The demo workspace.
@NullMarked
package dev.meshwright.cli.demo;

import org.jspecify.annotations.NullMarked;
