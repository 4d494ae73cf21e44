/**
 * CSV files with a header line.
 *
 * <p>Purpose: read a table that people exported, and say with file and line what is wrong with it.
 * Input: files in UTF-8 or another known encoding. Output: rows as texts by column, with their
 * places.
 *
 * <p>Allowed neighbours: {@code problem}, {@code unit} (tidying of texts), {@code ingest.text}.
 */
package vn.thuoc.ingest.csv;
