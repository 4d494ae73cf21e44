/**
 * Letters as they come: which encoding a text is in, and the text itself in Unicode.
 *
 * <p>Purpose: read the bytes of a text file, or texts whose letters are kept as codes of an old
 * font, in UTF-8, UTF-16, windows-1258, TCVN3, VNI or VISCII; tell by how many of the words are
 * possible Vietnamese syllables which encoding it was, and refuse what cannot be told with a clear
 * margin. Input: bytes, or the texts of one file with the names of their fonts where those are
 * known. Output: Unicode texts and the encoding they were in.
 *
 * <p>Allowed neighbours: {@code problem}. Pure Java.
 */
package vn.thuoc.ingest.text;
