package dev.meshwright.workspace.manage;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;

/// Why something cannot be done to a file.
final class ManageProblems {

  private ManageProblems() {}

  static Problem outside(String path) {
    return error(
        "manage-outside",
        path,
        path + " is not in the workspace, or is behind a link that leads out of it.",
        "Choose a folder of the workspace.");
  }

  static Problem repository(String path) {
    return error(
        "manage-repository",
        path,
        path + " belongs to the repository itself and is left alone.",
        "Use git for what is in that folder.");
  }

  static Problem missing(String path) {
    return error("manage-missing", path, path + " is not there any more.", "");
  }

  static Problem exists(String path) {
    return error("manage-exists", path, path + " is there already.", "Choose another name.");
  }

  static Problem inCase(String path, String other) {
    return error(
        "manage-name-case",
        path,
        path
            + " differs from "
            + other
            + " in upper and lower case only: Windows and macOS cannot hold both.",
        "Choose another name.");
  }

  static Problem intoItself(String path) {
    return error(
        "manage-into-itself",
        path,
        "A folder cannot be put into itself.",
        "Choose another folder.");
  }

  static Problem noFolder(String path) {
    return error(
        "manage-no-folder",
        path,
        path + " is a file; nothing can be put into it.",
        "Choose a folder.");
  }

  static Problem relativeLink(String path) {
    return error(
        "manage-link",
        path,
        path + " is a link with a relative target: in another folder it would lead elsewhere.",
        "Move it with the file manager, and correct its target.");
  }

  static Problem notCopied(String path) {
    return Problem.warning(
        "manage-not-copied",
        Location.startOf(path),
        path + " is a link or no plain file, and was not copied.",
        "Copy it with the file manager if it is needed.");
  }

  static Problem notRead(String path, IOException failure) {
    return Problem.warning(
        "manage-not-copied",
        Location.startOf(path),
        path + " cannot be read, and was not copied: " + Reasons.of(failure) + ".",
        "Copy it with the file manager if it is needed.");
  }

  static Problem noFile(String path) {
    return error(
        "manage-no-file",
        path,
        path + " is a pipe, a socket or a device, or holds one; it is left alone.",
        "Use the file manager or a terminal.");
  }

  static Problem tooMuch(String path, long most) {
    return error(
        "manage-too-much",
        path,
        path
            + " is larger than what is kept of deleted files ("
            + (most >> 20)
            + " MiB), so that it could not be had back.",
        "Delete it with the file manager.");
  }

  static Problem changedMeanwhile(String path) {
    return error(
        "manage-changed-meanwhile",
        path,
        path + " was changed by another program just now; it is left as it is.",
        "Look at it, then try again.");
  }

  static Problem nothingKept() {
    return error(
        "manage-nothing-kept",
        "",
        "These files are kept no longer.",
        "What is deleted is kept for 30 days, and at most 512 MiB of it.");
  }

  /// @param what was to be done: "deleted"
  static Problem failed(String path, String what, IOException failure) {
    return switch (failure) {
      case FileAlreadyExistsException appeared -> exists(path);
      case NoSuchFileException gone -> missing(path);
      default ->
          isReadOnly(failure)
              ? error(
                  "manage-read-only",
                  path,
                  path + " is not " + what + ": the file or its folder is read-only.",
                  "Give yourself permission to write there.")
              : error(
                  "manage-failed",
                  path,
                  path + " is not " + what + ": " + Reasons.of(failure) + ".",
                  "");
    };
  }

  private static boolean isReadOnly(IOException failure) {
    return failure instanceof AccessDeniedException
        || failure.getCause() instanceof ReadOnlyFileSystemException
        || String.valueOf(failure.getMessage()).contains("Read-only file system");
  }

  private static Problem error(String rule, String path, String message, String hint) {
    return Problem.error(rule, Location.startOf(path), message, hint);
  }
}
