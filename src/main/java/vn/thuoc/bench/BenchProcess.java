package vn.thuoc.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A process that does one task of a measurement: reads what to do, writes what it found. */
public final class BenchProcess {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private static final Map<Task, Work> WORK =
      Map.of(
          Task.PUBLISH, Publishing::run,
          Task.KEEP_UP, KeepingUp::run,
          Task.SPARK, SparkAnswers::run,
          Task.DUCKDB, DuckAnswers::run,
          Task.CLIENTS, Clients::run);

  private BenchProcess() {}

  /** What a process can be asked to do. */
  enum Task {
    PUBLISH,
    KEEP_UP,
    SPARK,
    DUCKDB,
    CLIENTS
  }

  private interface Work {
    Object run(Job job) throws Exception;
  }

  /**
   * Entry of the process.
   *
   * @param arguments the task, the file with the {@link Job}, the file for what was found
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("thuoc.log.level", System.getProperty("thuoc.log.level", "error"));
    Job job = JSON.readValue(Path.of(arguments[1]).toFile(), Job.class);
    Object found = WORK.get(Task.valueOf(arguments[0])).run(job);
    JSON.writeValue(Path.of(arguments[2]).toFile(), found);
    System.exit(0);
  }

  static <T> T read(Path file, Class<T> type) throws IOException {
    return JSON.readValue(file.toFile(), type);
  }
}
