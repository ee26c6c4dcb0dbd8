package dev.meshwright.history.merging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesNodeProvider;
import org.eclipse.jgit.attributes.AttributesRule;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/// What `.gitattributes` says of the merging of a file.
///
/// @param driver the configured program that would merge it; empty for none
record MergeAttribute(boolean binary, boolean union, String driver) {

  private static final String MERGE = "merge";
  private static final String TEXT = "text";
  private static final String BINARY = "binary";
  private static final long MOST_BYTES = 1 << 20;

  static MergeAttribute of(Repository repository, String path) throws IOException {
    String fallback = repository.getConfig().getString(MERGE, null, "default");
    String value = fallback == null ? TEXT : fallback;
    for (Placed node : nodes(repository, path)) {
      for (AttributesRule rule : node.node().getRules()) {
        if (rule.isMatch(node.path(), false)) {
          for (Attribute attribute : rule.getAttributes()) {
            value = after(value, attribute, fallback);
          }
        }
      }
    }
    boolean driven = repository.getConfig().getString(MERGE, value, "driver") != null;
    return new MergeAttribute(
        !driven && value.equals(BINARY), !driven && value.equals("union"), driven ? value : "");
  }

  private static String after(String value, Attribute attribute, String fallback) {
    if (attribute.getKey().equals(BINARY) && attribute.getState() == Attribute.State.SET) {
      return BINARY;
    }
    if (!attribute.getKey().equals(MERGE)) {
      return value;
    }
    return switch (attribute.getState()) {
      case UNSET -> BINARY;
      case SET -> TEXT;
      case CUSTOM -> attribute.getValue();
      case UNSPECIFIED -> fallback == null ? TEXT : fallback;
    };
  }

  /// @param path of the file as the node sees it
  private record Placed(AttributesNode node, String path) {}

  /// The weakest first.
  private static List<Placed> nodes(Repository repository, String path) throws IOException {
    AttributesNodeProvider outside = repository.createAttributesNodeProvider();
    List<Placed> nodes = new ArrayList<>();
    if (outside.getGlobalAttributesNode() != null) {
      nodes.add(new Placed(outside.getGlobalAttributesNode(), path));
    }
    Path top = repository.getWorkTree().toPath();
    for (int start = 0; start >= 0; start = path.indexOf('/', start) + 1) {
      Path file = top.resolve(path.substring(0, start) + Constants.DOT_GIT_ATTRIBUTES);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES) {
        AttributesNode node = new AttributesNode();
        node.parse(new ByteArrayInputStream(Files.readAllBytes(file)));
        nodes.add(new Placed(node, path.substring(start)));
      }
      if (path.indexOf('/', start) < 0) {
        break;
      }
    }
    if (outside.getInfoAttributesNode() != null) {
      nodes.add(new Placed(outside.getInfoAttributesNode(), path));
    }
    return nodes;
  }
}
