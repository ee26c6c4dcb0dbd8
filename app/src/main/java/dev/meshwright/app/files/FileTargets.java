package dev.meshwright.app.files;

import java.util.List;

/// What the commands on files are about.
public interface FileTargets {

  /// The files and folders that are chosen, or the one in front.
  List<String> paths();

  /// Where something new goes; empty for the root.
  String folder();
}
