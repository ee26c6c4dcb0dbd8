package planted.usecases;

/// A use case that imports every library that has a home elsewhere, and the screen.
public class UseCase {
  org.eclipse.jgit.lib.Repository repository;
  org.apache.lucene.document.Document entry;
  org.eclipse.elk.graph.ElkNode node;
  org.eclipse.emf.common.util.EList<String> list;
  org.duckdb.DuckDBConnection duck;
  java.sql.Connection connection;
  org.apache.avro.Schema avro;
  com.google.protobuf.Message message;
  com.networknt.schema.SchemaRegistry validator;
  org.snakeyaml.engine.v2.api.Load yaml;
  com.github.difflib.patch.Patch<String> patch;
  org.fxmisc.richtext.CodeArea area;
  org.commonmark.node.Node page;
  org.controlsfx.control.PopOver popOver;
  atlantafx.base.theme.Theme theme;
  org.kordamp.ikonli.Ikon icon;
  picocli.CommandLine commandLine;
  javafx.scene.Node screen;
}
