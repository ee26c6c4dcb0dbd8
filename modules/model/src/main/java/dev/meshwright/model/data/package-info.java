/// Rows of data as every part of the workbench sees them: exact values, columns with types, pages,
/// and what can be asked of samples and transformations.
@NullMarked
package dev.meshwright.model.data;

import org.jspecify.annotations.NullMarked;
