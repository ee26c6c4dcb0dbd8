/// The index of what can be found in a workspace, kept by Apache Lucene.
@NullMarked
package dev.meshwright.search;

import org.jspecify.annotations.NullMarked;
