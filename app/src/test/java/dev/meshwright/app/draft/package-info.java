/// Tests of the page where schemas are begun.
@NullMarked
package dev.meshwright.app.draft;

import org.jspecify.annotations.NullMarked;
