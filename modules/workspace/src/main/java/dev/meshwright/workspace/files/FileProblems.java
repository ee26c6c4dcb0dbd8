package dev.meshwright.workspace.files;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;

/// What can be wrong with a file as a whole.
final class FileProblems {

  private FileProblems() {}

  static Problem missing(String path) {
    return Problem.error(
        "file-missing",
        Location.startOf(path),
        path + " is not there any more.",
        "It was removed or moved outside of Meshwright.");
  }

  static Problem otherEncoding(String path) {
    return Problem.error(
        "file-unreadable",
        Location.startOf(path),
        path + " is not text of that encoding.",
        "Choose another one.");
  }

  static Problem unreadable(String path, IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return Problem.error(
          "file-unreadable",
          Location.startOf(path),
          path + " cannot be read: no permission.",
          "Give yourself permission to read it.");
    }
    return Problem.error(
        "file-unreadable",
        Location.startOf(path),
        path + " cannot be read: " + reason(failure) + ".",
        "Put a UTF-8 text file of less than 16 MiB there, or remove it.");
  }

  static Problem tooLarge(String path, long size, int read) {
    return Problem.warning(
        "file-too-large",
        Location.startOf(path),
        "%s has %,d bytes; the first %,d are shown, read-only.".formatted(path, size, read),
        "A schema of this size is better split into several files.");
  }

  static Problem notWritable(String path) {
    return Problem.warning(
        "file-read-only",
        Location.startOf(path),
        path + " is opened read-only: you have no permission to write it.",
        "Give yourself permission to write, then open it again.");
  }

  static Problem notSavedTooLarge(String path) {
    return Problem.error(
        "save-too-large",
        Location.startOf(path),
        path + " is not saved: the file is longer than can be edited here.",
        "Edit it in another program, or split it.");
  }

  static Problem notSavedNoText(String path, Problem invalid) {
    return Problem.error(
        "save-not-utf8",
        invalid.location(),
        path + " is not saved: the file on disk is not UTF-8 text, and would be damaged.",
        invalid.hint() + " Then open it again.");
  }

  static Problem notSaved(String path, IOException failure) {
    String said = reason(failure);
    if (failure instanceof AccessDeniedException || said.contains("Read-only file system")) {
      return Problem.error(
          "save-read-only",
          Location.startOf(path),
          path + " is not saved: the file or its folder is read-only. Your edits are kept.",
          "Give yourself permission to write, or save under another name.");
    }
    if (said.contains("No space left")
        || said.contains("Disk quota")
        || said.contains("not enough space")) {
      return Problem.error(
          "save-disk-full",
          Location.startOf(path),
          path + " is not saved: the disk is full. The file on disk is as it was.",
          "Free some space and save again; your edits are kept.");
    }
    return Problem.error(
        "save-failed",
        Location.startOf(path),
        path + " is not saved: " + said + ". The file on disk is as it was.",
        "Your edits are kept; try again.");
  }

  static Problem notEncodable(String path) {
    return Problem.error(
        "save-not-encodable",
        Location.startOf(path),
        path + " is not saved: the text holds half of a character (a lone surrogate).",
        "Delete the broken character and save again.");
  }

  private static String reason(IOException failure) {
    if (failure.getCause() instanceof ReadOnlyFileSystemException) {
      return "Read-only file system";
    }
    return Reasons.of(failure);
  }
}
