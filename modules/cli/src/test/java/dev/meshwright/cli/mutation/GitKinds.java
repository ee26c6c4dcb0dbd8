package dev.meshwright.cli.mutation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Files that Git reads; those below `.git` have the one that Git wrote as a further example.
final class GitKinds {

  /// Stands for the commit that the repository has.
  static final String COMMIT = "0123456789012345678901234567890123456789";

  /// Stands for the commit before that one.
  static final String PARENT = "9876543210987654321098765432109876543210";

  private static final Map<String, String> FILES =
      Map.of(
          "order.avsc",
          "{\"type\": \"record\", \"name\": \"A\", \"fields\": []}",
          "shop/a.csv",
          "a\n1\n",
          "shop/b.csv",
          "a\n2\n",
          "shop/deep/er/c.proto",
          "syntax = \"proto3\";\n",
          "z.sql",
          "SELECT 1\n");

  private GitKinds() {}

  static Stream<MutatedKind> all() {
    return Stream.of(
        kind(
            "gitattributes",
            ".gitattributes",
            Form.LINES,
            """
            # comment
            *.avsc text eol=crlf working-tree-encoding=UTF-16LE
            *.csv -text diff=csv filter=lfs
            [attr]binary -diff -text
            "a\\040b" binary
            shop/** export-ignore
            """),
        kind(
            "gitignore",
            ".gitignore",
            Form.LINES,
            """
            # comment
            target/
            *.log
            !keep.log
            /shop/**/x[a-c]?
            \\#odd
            """),
        kind(
            "git-config",
            ".git/config",
            Form.LINES,
            """
            [core]
            \trepositoryformatversion = 0
            \tfilemode = true
            \tbare = false
            \tautocrlf = input
            \teol = lf
            \tignorecase = true
            [remote "origin"]
            \turl = https://x.example.com/a.git
            \tfetch = +refs/heads/*:refs/remotes/origin/*
            [branch "main"]
            \tremote = origin
            \tmerge = refs/heads/main
            [user]
            \tname = "Ada \\"x\\"" ; c
            \temail = ada@example.com
            [include]
            \tpath = other
            [diff]
            \trenames = copies
            """),
        kind(
            "git-head",
            ".git/HEAD",
            Form.WHOLE,
            "ref: refs/heads/main\n",
            COMMIT + "\n",
            PARENT + "\n"),
        kind(
            "git-packed-refs",
            ".git/packed-refs",
            Form.LINES,
            """
            # pack-refs with: peeled fully-peeled sorted
            0123456789012345678901234567890123456789 refs/heads/old
            0123456789012345678901234567890123456789 refs/tags/v1.0.0
            ^0123456789012345678901234567890123456789
            """),
        kind("git-index", ".git/index", Form.BYTES, Packing.INDEX, ""),
        kind("git-refs", ".git/refs/heads/main", Form.WHOLE, COMMIT + "\n", PARENT + "\n"));
  }

  private static MutatedKind kind(String name, String path, Form form, String... seeds) {
    return kind(name, path, form, Packing.NONE, seeds);
  }

  private static MutatedKind kind(
      String name, String path, Form form, Packing packing, String... seeds) {
    return new MutatedKind(
        name,
        path,
        form,
        packing,
        FILES,
        Stream.of(seeds).map(seed -> seed.getBytes(StandardCharsets.UTF_8)).toList(),
        List.of("check --format json", "log order.avsc"));
  }
}
