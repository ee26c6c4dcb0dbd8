/// Running the tests of a workspace.
@NullMarked
package dev.meshwright.cli.test;

import org.jspecify.annotations.NullMarked;
