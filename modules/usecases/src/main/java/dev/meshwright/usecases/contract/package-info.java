/// Contracts and products held against themselves, one another and the schemas of a workspace.
@NullMarked
package dev.meshwright.usecases.contract;

import org.jspecify.annotations.NullMarked;
