package vn.thuoc.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the pages, held in memory, compressed once.
 *
 * @param type its media type
 * @param plain its bytes
 * @param packed its bytes under gzip
 * @param tag changes whenever the bytes do
 */
record Asset(String type, byte[] plain, byte[] packed, String tag) {
  static Asset of(String type, byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    String tag = "\"" + Long.toHexString(checksum.getValue()) + "-" + bytes.length + "\"";
    return new Asset(type, bytes, gzip(bytes, Deflater.DEFAULT_COMPRESSION), tag);
  }

  /** Packed in little time rather than into little room, for what may soon be another. */
  static Asset quickly(String type, byte[] bytes, String tag) {
    return new Asset(type, bytes, gzip(bytes, Deflater.BEST_SPEED), tag);
  }

  int size() {
    return plain.length + packed.length;
  }

  void write(Context context) {
    context
        .header("ETag", tag)
        .header("Cache-Control", "no-cache")
        .header("Vary", "Accept-Encoding");
    String known = context.header("If-None-Match");
    if (known != null && known.contains(tag)) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    context.contentType(type).disableCompression();
    String accepted = context.header("Accept-Encoding");
    if (accepted != null && Arrays.asList(accepted.split("[,; ]+")).contains("gzip")) {
      context.header("Content-Encoding", "gzip").result(packed);
    } else {
      context.result(plain);
    }
  }

  private static byte[] gzip(byte[] bytes, int level) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream stream = new LevelledGzip(packed, level)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Gzip of a chosen effort, which the library's own stream leaves to those who inherit it. */
  private static final class LevelledGzip extends GZIPOutputStream {
    LevelledGzip(OutputStream stream, int level) throws IOException {
      super(stream);
      def.setLevel(level);
    }
  }
}
