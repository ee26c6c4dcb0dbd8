/// The Git repository of a workspace, asked by use cases.
@NullMarked
package dev.meshwright.usecases.repository;

import org.jspecify.annotations.NullMarked;
