package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Rules of packages and folders: what the files of one agree about.
final class PackageLint {

  private PackageLint() {}

  static void check(List<ModuleFile> files) {
    ModuleFile.by(ModuleFile::folder, files).forEach(PackageLint::folder);
    ModuleFile.by(ModuleFile::packageText, files).forEach(PackageLint::ofPackage);
  }

  private static void folder(String folder, List<ModuleFile> files) {
    Set<String> packages =
        files.stream().map(ModuleFile::packageText).collect(Collectors.toCollection(TreeSet::new));
    if (packages.size() > 1) {
      String message =
          "The folder \"" + folder + "\" has files of several packages: " + listed(packages) + ".";
      files.forEach(file -> file.add("DIRECTORY_SAME_PACKAGE", file.facts().statement(), message));
    }
  }

  private static void ofPackage(String name, List<ModuleFile> files) {
    Set<String> folders =
        files.stream().map(ModuleFile::folder).collect(Collectors.toCollection(TreeSet::new));
    if (folders.size() > 1) {
      String message =
          "The files of " + shown(name) + " lie in several folders: " + listed(folders) + ".";
      files.forEach(file -> file.add("PACKAGE_SAME_DIRECTORY", file.facts().statement(), message));
    }
    ProtoFacts.OF_PACKAGE.forEach(option -> option(option, name, files));
  }

  private static void option(String option, String name, List<ModuleFile> files) {
    Set<String> values =
        files.stream()
            .map(file -> value(file, option))
            .collect(Collectors.toCollection(TreeSet::new));
    if (values.size() < 2) {
      return;
    }
    String rule = "PACKAGE_SAME_" + option.toUpperCase(Locale.ROOT);
    String message =
        "The files of "
            + shown(name)
            + " do not agree about "
            + option
            + ": "
            + listed(values)
            + ".";
    for (ModuleFile file : files) {
      file.add(
          rule,
          Optional.ofNullable(file.facts().options().get(option))
              .map(ProtoFacts.Option::place)
              .orElseGet(() ->
                  new ProtoFacts.Place(Location.startOf(file.facts().path()), Optional.empty())),
          message);
    }
  }

  private static String value(ModuleFile file, String option) {
    return Optional.ofNullable(file.facts().options().get(option))
        .map(ProtoFacts.Option::value)
        .orElse(option.equals("java_multiple_files") ? "false" : "");
  }

  private static String shown(String name) {
    return name.isEmpty() ? "no package" : "the package " + name;
  }

  private static String listed(Set<String> values) {
    return values.stream()
        .map(value -> value.isEmpty() ? "none" : "\"" + value + "\"")
        .collect(Collectors.joining(", "));
  }
}
