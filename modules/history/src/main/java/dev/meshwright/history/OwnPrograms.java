package dev.meshwright.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;

/// The settings of a repository's own configuration that have `git` run a program, and that
/// Meshwright passes over.
final class OwnPrograms {

  /// `section.name`, with `*` for any subsection; as `git help config` has them.
  private static final Set<String> PROGRAMS =
      Set.of(
          "core.fsmonitor",
          "core.sshcommand",
          "core.gitproxy",
          "core.editor",
          "core.pager",
          "core.askpass",
          "core.alternaterefscommand",
          "sequence.editor",
          "diff.external",
          "diff.*.command",
          "diff.*.textconv",
          "filter.*.clean",
          "filter.*.smudge",
          "filter.*.process",
          "merge.*.driver",
          "credential.helper",
          "credential.*.helper",
          "gpg.program",
          "gpg.*.program",
          "gpg.ssh.defaultkeycommand",
          "remote.*.uploadpack",
          "remote.*.receivepack",
          "remote.*.vcs",
          "submodule.*.update",
          "uploadpack.packobjectshook",
          "interactive.difffilter",
          "trailer.*.command",
          "trailer.*.cmd",
          "pager.*",
          "include.path",
          "includeif.*.path",
          "core.hookspath");

  private OwnPrograms() {}

  /// As people write them: `core.fsmonitor = ./watch`, by name.
  static List<String> of(Repository repository) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    for (Path file : ConfigFiles.of(repository.getDirectory().toPath()).toList()) {
      if (Files.isRegularFile(file)) {
        try {
          collect(ConfigFiles.read(file, repository.getFS()), found);
        } catch (ConfigInvalidException invalid) {
          throw new IOException(GitProblems.reason(invalid), invalid);
        }
      }
    }
    return List.copyOf(found);
  }

  private static void collect(Config config, Set<String> into) {
    for (String section : config.getSections()) {
      for (String name : config.getNames(section)) {
        add(config, section, "", name, into);
      }
      for (String part : config.getSubsections(section)) {
        for (String name : config.getNames(section, part)) {
          add(config, section, part, name, into);
        }
      }
    }
  }

  private static void add(
      Config config, String section, String part, String name, Set<String> into) {
    String lower = name.toLowerCase(Locale.ROOT);
    String pattern = section.toLowerCase(Locale.ROOT) + (part.isEmpty() ? "" : ".*") + "." + lower;
    boolean pager = part.isEmpty() && section.equalsIgnoreCase("pager");
    if (!PROGRAMS.contains(pattern) && !PROGRAMS.contains(pattern.replace("*", part)) && !pager) {
      return;
    }
    List<String> values = new ArrayList<>();
    String[] written = config.getStringList(section, part.isEmpty() ? null : part, name);
    for (String value : written) {
      if (isProgram(pattern, value)) {
        values.add(value);
      }
    }
    values.forEach(value ->
        into.add(section + (part.isEmpty() ? "" : "." + part) + "." + name + " = " + value));
  }

  /// Some settings take a program or a plain word.
  private static boolean isProgram(String pattern, String value) {
    return switch (pattern) {
      case "core.fsmonitor" -> !value.matches("(?i)true|false|yes|no|on|off|0|1|");
      case "submodule.*.update" -> value.startsWith("!");
      default -> !value.isBlank();
    };
  }
}
