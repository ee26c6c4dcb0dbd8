/// Two schemas of any languages side by side.
@NullMarked
package dev.meshwright.usecases.sidebyside;

import org.jspecify.annotations.NullMarked;
