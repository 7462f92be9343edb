// The regular expressions of the model, and expressions that together equal a search for each, in linear time.

export const CASE_ID = { source: "^([a-zA-Z0-9_-]+\\.?){4,10}$", forms: [/^[\-0-9A-Z_a-z]+(?:\.[\-0-9A-Z_a-z]+){0,9}?\.?$/u, /^(?:[\-0-9A-Z_a-z]\.?){3}[\-0-9A-Z_a-z][\-.0-9A-Z_a-z]*$/u] };
export const DATE = { source: "^\\d{4}-\\d{2}-\\d{2}$", forms: [/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u] };
export const DATE_TIME = { source: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[\\-+]\\d{2}:\\d{2}$", forms: [/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+\-][0-9]{2}:[0-9]{2}$/u] };
export const PHONE_NUMBER = { source: "^tel:([#\\+\\*]|37000|00+)?[0-9]{2,15}$", forms: [/^tel:(?:[#*+]|370{3}|0{2,})??[0-9]{2,15}$/u] };
