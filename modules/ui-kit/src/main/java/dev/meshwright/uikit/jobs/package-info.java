/// Background work on the desktop: the one place with threads, and the bar that shows them.
@NullMarked
package dev.meshwright.uikit.jobs;

import org.jspecify.annotations.NullMarked;
