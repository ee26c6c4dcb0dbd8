/// A schema written in another language, with what becomes of each field.
@NullMarked
package dev.meshwright.app.convert;

import org.jspecify.annotations.NullMarked;
