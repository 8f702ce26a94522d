// What a person has typed or chosen in a form, and giving it back: any field but files, passwords and what the page itself wrote.
export type Typed = { name: string; value: string; on?: boolean; row?: string };

// How a row of a grid is known again when rows have moved, and what the page showed: another's change meanwhile must still be noticed.
export type Written = { own: string; rows: Record<string, string>; versions: Record<string, string> };

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const KINDS = ["text", "email", "search", "number", "tel", "date", "month", "time", "url", "radio", "checkbox"];
const VERSION = /(^|\.)(Revision|Version|Seen)$/i;
const ROW = /^(.*\[\d+\])\./;

const isTicked = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type);

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is Field =>
      (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && KINDS.includes(field.type))) &&
      field.name !== "",
  );

const hiddenOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is HTMLInputElement => field instanceof HTMLInputElement && field.type === "hidden" && !/^(_handler|__)/.test(field.name),
  );

const chosenByPage = (select: HTMLSelectElement) => {
  const marked = [...select.options].findIndex((option) => option.defaultSelected);
  return select.options[marked < 0 ? 0 : marked]?.value ?? "";
};

const isChanged = (field: Field) =>
  isTicked(field) ? field.checked !== field.defaultChecked : field instanceof HTMLSelectElement ? field.value !== chosenByPage(field) : field.value !== field.defaultValue;

// A form that came back with faults holds what was typed as if the page had written it.
const cameBack = (form: HTMLFormElement) => form.querySelector("error-summary, .nhsuk-error-message") !== null;

const rowOf = (name: string) => ROW.exec(name)?.[1];

export function typedIn(form: HTMLFormElement): Typed[] {
  const all = cameBack(form);
  const { rows } = writtenIn(form);
  return fieldsOf(form)
    .filter((field) => isChanged(field) || (all && (isTicked(field) ? field.checked : field.value !== "")))
    .map((field) => ({ name: field.name, value: field.value, on: isTicked(field) ? field.checked : undefined, row: rows[rowOf(field.name) ?? ""] }));
}

export function writtenIn(form: HTMLFormElement): Written {
  const written: Written = { own: "", rows: {}, versions: {} };
  for (const field of hiddenOf(form)) {
    const row = rowOf(field.name);
    if (VERSION.test(field.name)) {
      written.versions[field.name] = field.value;
    } else if (row) {
      written.rows[row] = `${written.rows[row] ?? ""}${field.name.slice(row.length)}=${field.value};`;
    } else {
      written.own += `${field.name}=${field.value};`;
    }
  }
  return written;
}

// Answers how many fields came back.
export function giveBack(form: HTMLFormElement, typed: Typed[], before: Written): number {
  const now = writtenIn(form);
  const place = (name: string, identity?: string) => {
    const row = rowOf(name);
    const moved = row && identity ? Object.keys(now.rows).find((key) => now.rows[key] === identity) : row;
    return row ? moved && moved + name.slice(row.length) : name;
  };
  let count = 0;
  for (const one of typed) {
    const name = place(one.name, one.row);
    const field = fieldsOf(form).find((other) => other.name === name && (!isTicked(other) || other.value === one.value));
    if (!field || isChanged(field)) {
      continue;
    }
    if (isTicked(field)) {
      field.checked = one.on ?? false;
    } else {
      field.value = one.value;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    count++;
  }
  for (const [name, value] of count > 0 ? Object.entries(before.versions) : []) {
    const target = place(name, before.rows[rowOf(name) ?? ""]);
    const field = hiddenOf(form).find((other) => other.name === target);
    if (field) {
      field.value = value;
    }
  }
  return count;
}
