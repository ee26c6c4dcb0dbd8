package planted.usecases;

import planted.compat.AvroCompatibility;
import planted.usecases.compare.SeverityByMode;

/// A use case that compares schemas, weighs findings and measures words on its own.
public class SecondJudge {
  AvroCompatibility comparison = new AvroCompatibility();
  SeverityByMode weighing = new SeverityByMode();

  static int editDistance(String word, String other) {
    return word.length() - other.length();
  }
}
