/// The demo workspace: a small company's data products with real history, made on the spot.
@NullMarked
package dev.meshwright.usecases.demo;

import org.jspecify.annotations.NullMarked;
