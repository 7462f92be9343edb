import { nearest } from "./nearest.js";
import { at } from "./paths.js";
import { subjectOf } from "./wording.js";

/** @import { Findings } from "./findings.js" */
/** @import { Field } from "./model.js" */
/** @import { CodeList, Details } from "./types.js" */

/**
 * What is known of an error; unlike its text, it has the value that was refused, and the codes nearest to it.
 * @param {string} code
 * @param {string} path
 * @param {Findings} findings
 * @param {{ readonly [name: string]: CodeList<any> }} lists the package's code lists
 * @returns {Details}
 */
export function detailsOf(code, path, findings, lists) {
  const { label, path: short, field } = subjectOf(path, findings.release, findings.root);
  const value = at(findings.document, path);
  const title = field?.words.title;
  const isListed = code === "code" && title !== undefined;
  const known = code === "code" && field ? codesOf(field, lists) : [];
  return {
    label,
    path: short,
    value,
    list: isListed && field ? field.list : "",
    title: isListed ? title : "",
    nearest: typeof value === "string" ? nearest(value, known) : [],
  };
}

/**
 * @param {Field} field
 * @param {{ readonly [name: string]: CodeList<any> }} lists
 * @returns {readonly { code: string, label: string }[]}
 */
function codesOf(field, lists) {
  if (field.words.title !== undefined) {
    return Object.values(lists).find((list) => list.id === field.list)?.all ?? [];
  }
  return (field.words.codes?.values ?? []).map((code) => ({ code, label: code }));
}
