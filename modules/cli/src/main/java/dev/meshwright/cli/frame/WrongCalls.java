package dev.meshwright.cli.frame;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/// Says in one line what is wrong with a call, and what was probably meant.
public final class WrongCalls {

  private WrongCalls() {}

  public static String explain(CommandLine.ParameterException wrong) {
    String verb = wrong.getCommandLine().getCommandName();
    return verb + ": " + reason(wrong) + " (see 'meshwright help " + verb + "')";
  }

  private static String reason(CommandLine.ParameterException wrong) {
    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong call");
    String first = Character.toLowerCase(message.charAt(0)) + message.substring(1);
    return first + suggestion(wrong);
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

  private static String suggestion(CommandLine.ParameterException wrong) {
    ArgSpec argument = wrong.getArgSpec();
    String value = wrong.getValue();
    if (argument == null || value == null || argument.completionCandidates() == null) {
      return "";
    }
    List<String> candidates = new ArrayList<>();
    argument.completionCandidates().forEach(candidates::add);
    return Suggestions.phrase(value, candidates);
  }
}
