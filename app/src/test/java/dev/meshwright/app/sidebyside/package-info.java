/// Tests of the page that shows two schemas side by side.
@NullMarked
package dev.meshwright.app.sidebyside;

import org.jspecify.annotations.NullMarked;
