package dev.meshwright.app.workspace;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Map;

/// What checking the workspace in the background gave last.
public sealed interface CheckState {

  /// The first check has not ended yet.
  record Checking() implements CheckState {}

  /// @param marks by path; a file that is absent has [Mark#NONE]
  /// @param problems of any file of the workspace, open or not, by place
  /// @param together what rules over several files find, in any file
  record Judged(Map<String, Mark> marks, List<Problem> problems, List<Problem> together)
      implements CheckState {
    public Judged {
      marks = Map.copyOf(marks);
      together = List.copyOf(together);
      problems = List.copyOf(problems);
    }
  }

  /// There is no earlier state to judge by.
  ///
  /// @param reason for people, with the next step
  /// @param problems of any file of the workspace, open or not, by place
  /// @param together what rules over several files find, in any file
  record NothingToJudge(String reason, List<Problem> problems, List<Problem> together)
      implements CheckState {
    public NothingToJudge {
      together = List.copyOf(together);
      problems = List.copyOf(problems);
    }
  }

  /// The check itself broke: nothing is known of any file.
  record Failed(Throwable cause) implements CheckState {}

  /// What is wrong with the files of the workspace, as far as it is known.
  default List<Problem> knownProblems() {
    return switch (this) {
      case Judged judged -> judged.problems();
      case NothingToJudge nothing -> nothing.problems();
      case Checking checking -> List.of();
      case Failed failed -> List.of();
    };
  }

  /// What rules over several files find in one.
  default List<Problem> together(String path) {
    List<Problem> all =
        switch (this) {
          case Judged judged -> judged.together();
          case NothingToJudge nothing -> nothing.together();
          case Checking checking -> List.of();
          case Failed failed -> List.of();
        };
    return all.stream().filter(problem -> problem.location().file().equals(path)).toList();
  }
}
