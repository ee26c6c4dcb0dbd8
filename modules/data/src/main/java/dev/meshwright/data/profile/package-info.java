/// What the values of columns are like.
@NullMarked
package dev.meshwright.data.profile;

import org.jspecify.annotations.NullMarked;
