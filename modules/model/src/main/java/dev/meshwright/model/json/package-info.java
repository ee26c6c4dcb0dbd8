/// JSON values without their text: equal when they mean the same.
@NullMarked
package dev.meshwright.model.json;

import org.jspecify.annotations.NullMarked;
