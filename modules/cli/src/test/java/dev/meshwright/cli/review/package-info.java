@NullMarked
package dev.meshwright.cli.review;

import org.jspecify.annotations.NullMarked;
