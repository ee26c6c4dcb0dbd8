/// What tests of views share: a toolkit without a display, windows, waiting, pictures, checks.
@NullMarked
package dev.meshwright.uitesting;

import org.jspecify.annotations.NullMarked;
