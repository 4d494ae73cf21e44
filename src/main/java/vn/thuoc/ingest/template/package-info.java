/**
 * Empty forms for units to fill in, laid out as their issuers print them.
 *
 * <p>Purpose: write every instrument as a workbook, as a Word document and as CSV, with drop-downs,
 * cell checks and boxes to click, and with the address of every answer kept out of sight in it, so
 * that intake reads the form back whatever its layout. Input: the definitions of {@code instrument}
 * and the names of {@code unit}. Output: one file.
 *
 * <p>Allowed neighbours: {@code ingest} and what it may use.
 */
package vn.thuoc.ingest.template;
