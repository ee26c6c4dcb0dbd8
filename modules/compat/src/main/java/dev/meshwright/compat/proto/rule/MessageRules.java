package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Messages and files as a whole.
public final class MessageRules {

  private static final RuleCatalog RULES =
      RuleCatalog.read(SchemaFormat.PROTOBUF, "proto-messages");

  public static final Rule REMOVED = RULES.rule("proto-message-removed");
  public static final Rule RENAMED = RULES.rule("proto-message-renamed");
  public static final Rule MOVED = RULES.rule("proto-type-moved");
  public static final Rule ADDED = RULES.rule("proto-type-added");
  public static final Rule ORDER_CHANGED = RULES.rule("proto-message-order-changed");
  public static final Rule PACKAGE_CHANGED = RULES.rule("proto-package-changed");
  public static final Rule SYNTAX_CHANGED = RULES.rule("proto-syntax-changed");
  public static final Rule FILE_OPTION = RULES.rule("proto-file-option-changed");
  public static final Rule FILE_REMOVED = RULES.rule("proto-file-removed");
  public static final Rule OPTION = RULES.rule("proto-option-changed");
  public static final Rule COMMENT = RULES.rule("proto-comment-changed");

  private MessageRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
