/// What the ways to commit have in common: the message, the checks before it and what is asked.
@NullMarked
package dev.meshwright.app.committing;

import org.jspecify.annotations.NullMarked;
