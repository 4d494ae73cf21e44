/**
 * Reads definition files (YAML) into values that know the file and line they came from.
 *
 * <p>Purpose: strictness in one place. Every key that nobody asked for, every missing or mistyped
 * value becomes a problem with file, line and remedy, and all of them are collected before anything
 * fails. Scalars stay text until a reader asks for a type, so {@code 4.10} never turns into 4.1.
 * Input: YAML text. Output: {@link vn.thuoc.definition.DefinitionMap}. Allowed neighbours: {@code
 * problem}.
 */
package vn.thuoc.definition;
