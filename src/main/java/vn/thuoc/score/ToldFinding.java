package vn.thuoc.score;

import vn.thuoc.ingest.Finding;

/**
 * A finding with the words of the line or question that it concerns.
 *
 * @param finding what was found
 * @param line how people find the line on the form; empty where it concerns none
 */
public record ToldFinding(Finding finding, String line) {}
