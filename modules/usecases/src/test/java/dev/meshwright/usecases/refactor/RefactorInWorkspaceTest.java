package dev.meshwright.usecases.refactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefactorInWorkspaceTest {

  private static final String AVRO = "shop/schemas/order.avsc";
  private static final String PROTO = "shop/schemas/order.proto";
  private static final String JSON = "shop/schemas/order.schema.json";
  private static final String CONTRACT = "shop/shop.odcs.yaml";
  private static final String GIVES = "shop/sql/order.sql";
  private static final String READS = "shop/sql/daily.sql";
  private static final String TEST = "shop/sql/order.refunds.test.yaml";
  private static final String GIVEN = "shop/sql/daily.sum.test.yaml";

  private static final Map<String, String> TEXTS =
      Map.of(
          AVRO,
          """
          {"type": "record", "name": "Order", "namespace": "shop", "fields": [
            {"name": "id", "type": "int"},
            {"name": "total", "type": "double"},
            {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["OPEN", "PAID"]}}
          ]}
          """,
          PROTO,
          """
          syntax = "proto3";
          package shop;
          message Order {
            int32 id = 1;
            double total = 2;
          }
          """,
          JSON,
          """
          {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Order",
           "type": "object",
           "properties": {
             "id": {"type": "integer"},
             "total": {"type": "number"}
           }}
          """,
          CONTRACT,
          """
          apiVersion: v3.1.0
          kind: DataContract
          id: shop-contract
          version: 1.0.0
          status: active
          schema:
            - name: orders
              properties:
                - name: id
                  logicalType: integer
                - name: total
                  logicalType: number
                  quality:
                    - type: sql
                      query: SELECT count(*) FROM orders WHERE total < 0
                      mustBe: 0
          slaProperties:
            - property: retention
              value: 1
              unit: y
              element: orders.total
          """,
          GIVES,
          "SELECT id, price * 2 AS total, 'OPEN' AS state FROM raw ORDER BY total\n",
          READS,
          "SELECT sum(total) AS revenue FROM \"order\"\n",
          TEST,
          """
          test: refunds
          transformation: order.sql
          given:
            raw:
              rows: [{id: 1, price: 2.5}]
          expect:
            rows: [{id: 1, total: 5.0, state: OPEN}]
            key: [id]
          """,
          GIVEN,
          """
          test: sum
          transformation: daily.sql
          given:
            order:
              rows: [{id: 1, total: 5.0}]
          expect:
            rows: [{revenue: 5.0}]
          """,
          "shop/samples/orders.csv",
          "id,total,state\n1,5.0,OPEN\n2,7.5,PAID\n",
          "README.md",
          "Orders and their total.\n");

  @TempDir static Path folder;

  private WorkspaceServices services;
  private DataServices data;
  private FileSource files;

  @BeforeAll
  void open() throws IOException, InterruptedException {
    for (Map.Entry<String, String> text : TEXTS.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
    git("init", "-q");
    git("add", ".");
    git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "Begin");
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
    files = services.workingCopy(Progress.none());
  }

  private static void git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    assertEquals(
        0, new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor());
  }

  @AfterAll
  void close() {
    data.close();
    services.close();
  }

  private Result<RefactoringPreview> preview(Refactoring refactoring, String... also) {
    return services
        .schemas()
        .refactorSchema(data)
        .preview(AVRO, refactoring, List.of(also), files, new Baseline.Head(), Progress.none());
  }

  private Map<String, String> texts(Refactoring refactoring, String... also) {
    return preview(refactoring, also)
        .orElseThrow(problems -> new AssertionError(problems))
        .texts()
        .stream()
        .collect(Collectors.toMap(ChangedText::path, ChangedText::after));
  }

  private static Refactoring rename(String field, String name) {
    return new Refactoring.Rename(List.of(field), name, true);
  }

  @Test
  void contractsQueriesAndTestsFollowTheNameOfAField() {
    Map<String, String> texts = texts(rename("total", "amount"));
    assertTrue(texts.get(AVRO).contains("\"name\": \"amount\""), texts.get(AVRO));
    assertTrue(texts.get(CONTRACT).contains("- name: amount"), texts.get(CONTRACT));
    assertTrue(texts.get(CONTRACT).contains("element: orders.amount"), texts.get(CONTRACT));
    assertTrue(
        texts.get(CONTRACT).contains("query: SELECT count(*) FROM orders WHERE amount < 0"),
        texts.get(CONTRACT));
    assertEquals(
        "SELECT id, price * 2 AS amount, 'OPEN' AS state FROM raw ORDER BY amount\n",
        texts.get(GIVES));
    assertEquals("SELECT sum(amount) AS revenue FROM \"order\"\n", texts.get(READS));
    assertTrue(texts.get(TEST).contains("{id: 1, amount: 5.0, state: OPEN}"), texts.get(TEST));
    assertTrue(texts.get(GIVEN).contains("[{id: 1, amount: 5.0}]"), texts.get(GIVEN));
    assertFalse(texts.containsKey("README.md"));
    assertFalse(texts.containsKey(PROTO));
  }

  @Test
  void theSchemaThatWasAskedForComesFirst() {
    RefactoringPreview preview = preview(rename("total", "amount")).optional().orElseThrow();
    assertEquals(AVRO, preview.texts().getFirst().path());
    assertEquals(Optional.ofNullable(TEXTS.get(AVRO)), preview.texts().getFirst().before());
  }

  @Test
  void aRenameWithAnAliasHolds() {
    VerdictChange verdict =
        preview(rename("total", "amount")).optional().orElseThrow().verdicts().getFirst();
    assertEquals(AVRO, verdict.path());
    assertEquals(Answer.YES, verdict.holdsBefore());
    assertEquals(Answer.YES, verdict.holdsAfter());
    assertEquals(List.of(), verdict.added());
  }

  @Test
  void aRemovalThatBreaksIsToldAndProved() {
    RefactoringPreview preview =
        preview(new Refactoring.Rename(List.of("total"), "amount", false)).optional().orElseThrow();
    assertEquals(Answer.NO, preview.verdicts().getFirst().holdsAfter());
    assertFalse(preview.verdicts().getFirst().added().isEmpty());
    SampleProof.Read read = proof(preview);
    assertEquals(2, read.report().rows());
    assertEquals(2, read.otherwise());
  }

  @Test
  void noRowIsReadOtherwiseAfterARenameWithAnAlias() {
    SampleProof.Read read = proof(preview(rename("total", "amount")).optional().orElseThrow());
    assertEquals("shop/samples/orders.csv", read.sample());
    assertEquals(2, read.report().rows());
    assertEquals(0, read.otherwise(), String.valueOf(read));
  }

  private SampleProof.Read proof(RefactoringPreview preview) {
    return services.schemas().refactorSchema(data).prove(preview, files, Progress.none()).stream()
        .filter(SampleProof.Read.class::isInstance)
        .map(SampleProof.Read.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSameEntityInOtherLanguagesIsFound() {
    assertEquals(
        List.of(PROTO, JSON),
        services
            .schemas()
            .refactorSchema(data)
            .counterparts(AVRO, rename("total", "amount"), files, Progress.none()));
  }

  @Test
  void oneChangeIsMadeInAllLanguages() {
    Map<String, String> texts = texts(rename("total", "grand_total"), PROTO, JSON);
    assertTrue(texts.get(AVRO).contains("\"name\": \"grand_total\""), texts.get(AVRO));
    assertTrue(texts.get(PROTO).contains("double grand_total = 2"), texts.get(PROTO));
    assertTrue(texts.get(JSON).contains("\"grand_total\""), texts.get(JSON));
  }

  @Test
  void aNewFieldIsBornInAllLanguagesAndInTheContract() {
    Refactoring add = new Refactoring.AddField(List.of(), "placed_at", "\"string\"");
    List<String> found =
        services.schemas().refactorSchema(data).counterparts(AVRO, add, files, Progress.none());
    assertEquals(List.of(PROTO, JSON, CONTRACT), found);
    Map<String, String> texts = texts(add, PROTO, JSON, CONTRACT);
    assertTrue(texts.get(PROTO).contains("string placed_at = 3"), texts.get(PROTO));
    assertTrue(texts.get(JSON).contains("\"placed_at\""), texts.get(JSON));
    assertTrue(texts.get(CONTRACT).contains("- name: placed_at"), texts.get(CONTRACT));
    assertTrue(texts.get(CONTRACT).contains("logicalType: string"), texts.get(CONTRACT));
  }

  @Test
  void textsThatAreTheOldEnumValueAreToldAndLeft() {
    RefactoringPreview preview = preview(rename2("OPEN", "NEW")).optional().orElseThrow();
    assertTrue(
        preview.notes().stream()
            .anyMatch(note ->
                note.rule().equals("refactoring-literal") && note.location().file().equals(GIVES)),
        preview.notes().toString());
    assertFalse(preview.texts().stream().anyMatch(text -> text.path().equals(GIVES)));
  }

  private static Refactoring rename2(String symbol, String name) {
    return new Refactoring.Rename(List.of("state", symbol), name, false);
  }

  @Test
  void whatIsTakenIsRefusedAtItsPlace() {
    Problem refused = ((Result.Failed<?>) preview(rename("total", "id"))).problem();
    assertEquals(AVRO, refused.location().file());
    assertFalse(refused.hint().isBlank());
  }

  @Test
  void aFileThatIsNoSchemaIsRefused() {
    Result<RefactoringPreview> preview =
        services
            .schemas()
            .refactorSchema(data)
            .preview(
                "README.md",
                rename("a", "b"),
                List.of(),
                files,
                new Baseline.Head(),
                Progress.none());
    assertEquals("refactoring-no-schema", ((Result.Failed<?>) preview).problem().rule());
  }
}
