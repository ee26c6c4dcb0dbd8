/// What is known about the open workspace: products, Git state, verdicts. No screen.
@NullMarked
package dev.meshwright.app.workspace;

import org.jspecify.annotations.NullMarked;
