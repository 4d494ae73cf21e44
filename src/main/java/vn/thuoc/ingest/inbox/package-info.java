/**
 * The folder that units' files arrive in.
 *
 * <p>Purpose: find every file that was put there, say of those that are no forms why and what to do
 * instead, and tell when a file that is still being written is whole. Input: paths. Output: {@link
 * vn.thuoc.ingest.staging.SentFile} values, in the order of their paths.
 *
 * <p>Allowed neighbours: {@code ingest.staging} and what it may use. No Spark.
 */
package vn.thuoc.ingest.inbox;
