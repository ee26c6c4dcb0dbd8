package dev.meshwright.cli.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/// Says in one line what is wrong with a call, and what was probably meant.
public final class WrongCalls {

  private WrongCalls() {}

  public static String explain(CommandLine.ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandName();
    return command + ": " + reason(wrong) + " (see 'meshwright help " + command + "')";
  }

  private static String reason(CommandLine.ParameterException wrong) {
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    List<String> choices = choices(wrong);
    if (!choices.isEmpty()) {
      return "%s must be %s, not '%s'%s"
          .formatted(
              name(wrong.getArgSpec()),
              either(choices),
              wrong.getValue(),
              Suggestions.phrase(wrong.getValue(), choices));
    }
    String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong call");
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static String unmatched(CommandLine.UnmatchedArgumentException wrong) {
    String word = wrong.getUnmatched().getFirst();
    if (!word.startsWith("-")) {
      return "'" + word + "' is too much";
    }
    List<String> options = new ArrayList<>();
    wrong
        .getCommandLine()
        .getCommandSpec()
        .options()
        .forEach(option -> options.addAll(List.of(option.names())));
    return "unknown option '" + word + "'" + Suggestions.phrase(word, options);
  }

  /// The values that would have been right, as they are typed; empty when any may be.
  private static List<String> choices(CommandLine.ParameterException wrong) {
    ArgSpec argument = wrong.getArgSpec();
    if (argument == null || wrong.getValue() == null || argument.completionCandidates() == null) {
      return List.of();
    }
    List<String> choices = new ArrayList<>();
    argument.completionCandidates().forEach(each -> choices.add(each.toLowerCase(Locale.ROOT)));
    return choices;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof CommandLine.Model.OptionSpec option
        ? option.longestName()
        : argument.paramLabel();
  }

  private static String either(List<String> choices) {
    int last = choices.size() - 1;
    return last == 0
        ? choices.getFirst()
        : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
  }
}
