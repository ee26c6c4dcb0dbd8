/// A design review on the screen: one change at a time, large, with its rows.
@NullMarked
package dev.meshwright.app.review;

import org.jspecify.annotations.NullMarked;
