/// The samples of a workspace: how a file becomes a table, and which files are data of a schema.
@NullMarked
package dev.meshwright.usecases.sample;

import org.jspecify.annotations.NullMarked;
