package vn.thuoc.ingest;

/**
 * The file something came from.
 *
 * @param name its name without folders
 * @param hash SHA-256 of its bytes in lower-case hex; empty when it could not be read
 * @param bytes its size
 */
public record SourceFile(String name, String hash, long bytes) {}
