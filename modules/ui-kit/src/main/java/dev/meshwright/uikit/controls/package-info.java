/// Controls of ControlsFX in the look of the product.
@NullMarked
package dev.meshwright.uikit.controls;

import org.jspecify.annotations.NullMarked;
