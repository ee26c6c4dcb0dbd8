package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the page on the architecture promises about adding a schema language: the types that ask
/// which language a text is in. Whatever else a language is asked for, it answers by a contract.
class SchemaLanguagesTest {

  private static final List<String> ASKING = Exceptions.of("language-questions");

  @Test
  void only_these_types_ask_which_language_a_schema_is_in() {
    assertEquals(
        ASKING,
        LanguageQuestions.asking(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.meshwright")));
  }

  @Test
  void a_question_in_any_form_would_be_noticed() {
    assertEquals(
        List.of(
            "AskByClass",
            "AskByComparison",
            "AskByDocument",
            "AskByKind",
            "AskByMap",
            "AskByName",
            "AskBySwitch"),
        LanguageQuestions.asking(new ClassFileImporter().importPackages("planted.languages")));
  }

  @Test
  void no_pattern_asks_for_the_document_of_a_language() {
    List<Path> sources = SourceTree.javaFiles();
    assertEquals(
        List.of(),
        LanguageQuestions.patterns(
            sources.stream().filter(file -> file.toString().contains("/src/main/")).toList()));
    assertEquals(
        List.of("AskByPattern.java"),
        LanguageQuestions.patterns(
            sources.stream().filter(file -> file.toString().contains("/planted/")).toList()));
  }

  @Test
  void the_page_on_the_architecture_names_them() {
    String page = Sources.read(SourceTree.root().resolve("docs/architecture.md"));
    String row =
        page.lines()
            .filter(line -> line.startsWith("| a schema language |"))
            .findFirst()
            .orElse("");
    for (String type : ASKING) {
      assertTrue(row.contains("`" + type + "`"), type);
    }
  }
}
