/// `meshwright format`: texts laid out.
@NullMarked
package dev.meshwright.cli.format;

import org.jspecify.annotations.NullMarked;
