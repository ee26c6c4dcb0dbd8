/// What a merge of three texts gives, and who makes one.
@NullMarked
package dev.meshwright.model.merge;

import org.jspecify.annotations.NullMarked;
