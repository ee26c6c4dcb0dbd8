@NullMarked
package dev.meshwright.text.regex;

import org.jspecify.annotations.NullMarked;
