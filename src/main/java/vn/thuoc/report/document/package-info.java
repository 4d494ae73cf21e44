/**
 * Word documents made from a template that people can edit in a word processor.
 *
 * <p>Purpose: give planners a document to write on, with real headings, styles and tables. A
 * template is a .docx with tags in double braces; tags name values and repeat or leave out parts,
 * and never compute (docs/decisions/0018). Input: the bytes of a template and the values. Output:
 * the bytes of a .docx, the same for the same input. Values become text and nothing else: what
 * looks like a tag or like markup in them is written as it stands.
 *
 * <p>Allowed neighbours: none of ours.
 */
package vn.thuoc.report.document;
